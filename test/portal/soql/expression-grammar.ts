import type { IToken } from 'chevrotain';
import type { Expression } from './ast.js';
import { AtomParser } from './atom-grammar.js';
import * as T from './tokens.js';
import { operator, positionOf, type Rule } from './window-grammar.js';

interface Test {
  readonly word: 'LIKE' | 'BETWEEN' | 'IN';
  readonly token: IToken;
  readonly values: readonly Expression[];
}

/**
 * The expressions of SoQL, loosest to tightest: OR, AND, NOT, IS/LIKE/BETWEEN/IN, comparisons, `|| + -`, `* / %`, `^`,
 * unary signs, `::type`, `.` and `[]`. Rules run once as a recording when the parser is built, so no rule looks inside
 * a value another rule returned.
 */
export abstract class ExpressionParser extends AtomParser {
  readonly expression: Rule<Expression> = this.RULE('expression', (): Expression => {
    let left = this.SUBRULE(this.conjunction);
    this.MANY(() => {
      const token = this.CONSUME(T.keyword('OR'));
      left = operator(token, 'op$OR', left, this.SUBRULE2(this.conjunction));
    });
    return left;
  });

  private readonly conjunction: Rule<Expression> = this.RULE('conjunction', (): Expression => {
    let left = this.SUBRULE(this.negation);
    this.MANY(() => {
      const token = this.CONSUME(T.keyword('AND'));
      left = operator(token, 'op$AND', left, this.SUBRULE2(this.negation));
    });
    return left;
  });

  private readonly negation: Rule<Expression> = this.RULE('negation', (): Expression =>
    this.OR([
      {
        ALT: () => {
          const token = this.CONSUME(T.keyword('NOT'));
          const value = this.SUBRULE(this.negation);
          return { ...operator(token, 'op$NOT', value), at: positionOf(token) };
        },
      },
      { ALT: () => this.SUBRULE(this.predicate) },
    ]),
  );

  private readonly predicate: Rule<Expression> = this.RULE('predicate', (): Expression => {
    let left = this.SUBRULE(this.comparison);
    this.MANY(() => {
      left = this.OR([
        {
          ALT: () => {
            const token = this.CONSUME(T.keyword('IS'));
            const not = this.OPTION(() => this.CONSUME(T.keyword('NOT'))) !== undefined;
            this.CONSUME(T.keyword('NULL'));
            return operator(token, not ? '#IS_NOT_NULL' : '#IS_NULL', left);
          },
        },
        {
          ALT: () => {
            const negated = this.OPTION2(() => this.CONSUME2(T.keyword('NOT')));
            const test = this.SUBRULE(this.test);
            return this.ACTION(() => {
              const name = `#${negated === undefined ? '' : 'NOT_'}${test.word}`;
              return operator(negated ?? test.token, name, left, ...test.values);
            });
          },
        },
      ]);
    });
    return left;
  });

  /** LIKE, BETWEEN and IN, once their NOT is read. */
  private readonly test: Rule<Test> = this.RULE('test', (): Test => {
    const values: Expression[] = [];
    return this.OR([
      {
        ALT: (): Test => {
          const token = this.CONSUME(T.keyword('LIKE'));
          values.push(this.SUBRULE(this.predicate));
          return { word: 'LIKE', token, values };
        },
      },
      {
        ALT: (): Test => {
          const token = this.CONSUME(T.keyword('BETWEEN'));
          values.push(this.SUBRULE2(this.predicate));
          this.CONSUME(T.keyword('AND'));
          values.push(this.SUBRULE3(this.predicate));
          return { word: 'BETWEEN', token, values };
        },
      },
      {
        ALT: (): Test => {
          const token = this.CONSUME(T.keyword('IN'));
          this.CONSUME(T.OpenParen);
          this.AT_LEAST_ONE_SEP({ SEP: T.Comma, DEF: () => values.push(this.SUBRULE(this.expression)) });
          this.CONSUME(T.CloseParen);
          return { word: 'IN', token, values };
        },
      },
    ]);
  });

  private readonly comparison: Rule<Expression> = this.RULE('comparison', (): Expression => {
    let left = this.SUBRULE(this.sum);
    this.MANY(() => {
      const token = this.CONSUME(T.Comparison);
      left = operator(token, `op$${token.image}`, left, this.SUBRULE2(this.sum));
    });
    return left;
  });

  private readonly sum: Rule<Expression> = this.RULE('sum', (): Expression => {
    let left = this.SUBRULE(this.product);
    this.MANY(() => {
      const token = this.OR([
        { ALT: () => this.CONSUME(T.Concat) },
        { ALT: () => this.CONSUME(T.Plus) },
        { ALT: () => this.CONSUME(T.Dash) },
      ]);
      left = operator(token, `op$${token.image}`, left, this.SUBRULE2(this.product));
    });
    return left;
  });

  private readonly product: Rule<Expression> = this.RULE('product', (): Expression => {
    let left = this.SUBRULE(this.power);
    this.MANY(() => {
      const token = this.OR([
        { ALT: () => this.CONSUME(T.Asterisk) },
        { ALT: () => this.CONSUME(T.Slash) },
        { ALT: () => this.CONSUME(T.Percent) },
      ]);
      left = operator(token, `op$${token.image}`, left, this.SUBRULE2(this.power));
    });
    return left;
  });

  private readonly power: Rule<Expression> = this.RULE('power', (): Expression => {
    const left = this.SUBRULE(this.signed);
    const right = this.OPTION(() => {
      const token = this.CONSUME(T.Caret);
      return { token, value: this.SUBRULE(this.power) };
    });
    return this.ACTION(() => (right === undefined ? left : operator(right.token, 'op$^', left, right.value)));
  });

  private readonly signed: Rule<Expression> = this.RULE('signed', (): Expression =>
    this.OR([
      {
        ALT: () => {
          const token = this.OR2([{ ALT: () => this.CONSUME(T.Dash) }, { ALT: () => this.CONSUME(T.Plus) }]);
          const value = this.SUBRULE(this.signed);
          return { ...operator(token, `op$${token.image}`, value), at: positionOf(token) };
        },
      },
      { ALT: () => this.SUBRULE(this.cast) },
    ]),
  );
}
