import { EmbeddedActionsParser, type IToken, type ParserMethod } from 'chevrotain';
import type {
  Call,
  Expression,
  Frame,
  FrameBound,
  Literal,
  Ordering,
  Position,
  WindowClause,
} from './ast.js';
import { toName, toTextValue } from './lexer.js';
import * as T from './tokens.js';

type Rule<R> = ParserMethod<[], R>;

interface Test {
  readonly word: 'LIKE' | 'BETWEEN' | 'IN';
  readonly token: IToken;
  readonly values: readonly Expression[];
}

export function positionOf(token: IToken): Position {
  return { offset: token.startOffset, line: token.startLine ?? 1, column: token.startColumn ?? 1 };
}

function operator(token: IToken, name: string, left: Expression, ...rest: readonly Expression[]): Call {
  return { kind: 'call', name, args: [left, ...rest], at: left.at, nameAt: positionOf(token) };
}

/**
 * The expressions of SoQL, loosest to tightest: OR, AND, NOT, IS/LIKE/BETWEEN/IN, comparisons, `|| + -`, `* / %`, `^`,
 * unary signs, `::type`, `.` and `[]`. Rules run once as a recording when the parser is built, so no rule looks inside
 * a value another rule returned.
 */
export abstract class ExpressionParser extends EmbeddedActionsParser {
  constructor() {
    super(T.ALL_TOKENS, { recoveryEnabled: false, maxLookahead: 3 });
  }

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

  private readonly cast: Rule<Expression> = this.RULE('cast', (): Expression => {
    let value = this.SUBRULE(this.member);
    this.MANY(() => {
      this.CONSUME(T.DoubleColon);
      const type = this.CONSUME(T.Identifier);
      value = { kind: 'cast', value, to: toName(type).toLowerCase(), at: value.at, nameAt: positionOf(type) };
    });
    return value;
  });

  private readonly member: Rule<Expression> = this.RULE('member', (): Expression => {
    let value = this.SUBRULE(this.atom);
    this.MANY(() => {
      value = this.OR([
        {
          ALT: () => {
            const dot = this.CONSUME(T.Dot);
            const name = this.CONSUME(T.Identifier);
            const key: Literal = { kind: 'text', value: toName(name), at: positionOf(name) };
            return operator(dot, '#SUBSCRIPT', value, key);
          },
        },
        {
          ALT: () => {
            const open = this.CONSUME(T.OpenBracket);
            const key = this.SUBRULE(this.expression);
            this.CONSUME(T.CloseBracket);
            return operator(open, '#SUBSCRIPT', value, key);
          },
        },
      ]);
    });
    return value;
  });

  private readonly atom: Rule<Expression> = this.RULE('atom', (): Expression =>
    this.OR({
      // CASE is a keyword only before WHEN; otherwise it is a column or the function case().
      IGNORE_AMBIGUITIES: true,
      DEF: [
        { GATE: () => this.LA(2).tokenType === T.keyword('WHEN'), ALT: () => this.SUBRULE(this.conditional) },
        { ALT: () => this.SUBRULE(this.literal) },
        {
          ALT: () => {
            this.CONSUME(T.OpenParen);
            const value = this.SUBRULE(this.expression);
            this.CONSUME(T.CloseParen);
            return value;
          },
        },
        { ALT: () => this.SUBRULE(this.nameOrCall) },
        {
          ALT: (): Expression => {
            const token = this.CONSUME(T.SystemIdentifier);
            return { kind: 'column', name: toName(token), at: positionOf(token) };
          },
        },
        {
          ALT: (): Expression => {
            const table = this.CONSUME(T.TableIdentifier);
            this.CONSUME(T.Dot);
            const column = this.OR2([
              { ALT: () => this.CONSUME(T.Identifier) },
              { ALT: () => this.CONSUME2(T.SystemIdentifier) },
            ]);
            return this.ACTION(() => {
              return {
                kind: 'column',
                table: table.image.slice(1),
                name: toName(column),
                at: positionOf(table),
              };
            });
          },
        },
      ],
    }),
  );

  private readonly literal: Rule<Literal> = this.RULE('literal', (): Literal => {
    const as = (token: IToken, kind: Literal['kind'], value: string): Literal => ({
      kind,
      value,
      at: positionOf(token),
    });
    const text = (token: IToken): Literal => as(token, 'text', toTextValue(token));
    const number = (token: IToken): Literal => as(token, 'number', token.image);
    return this.OR([
      { ALT: () => text(this.CONSUME(T.SingleQuoted)) },
      { ALT: () => text(this.CONSUME(T.DoubleQuoted)) },
      { ALT: () => number(this.CONSUME(T.IntegerLiteral)) },
      { ALT: () => number(this.CONSUME(T.DecimalLiteral)) },
      { ALT: () => as(this.CONSUME(T.keyword('TRUE')), 'boolean', 'true') },
      { ALT: () => as(this.CONSUME(T.keyword('FALSE')), 'boolean', 'false') },
      { ALT: () => as(this.CONSUME(T.keyword('NULL')), 'null', '') },
    ]);
  });

  /** `CASE WHEN a THEN b ... ELSE c END`, which SoQL reads as `case(a, b, ..., true, c)`. */
  private readonly conditional: Rule<Expression> = this.RULE('conditional', (): Expression => {
    const start = positionOf(this.CONSUME(T.keyword('CASE')));
    const args: Expression[] = [];
    this.AT_LEAST_ONE(() => {
      this.CONSUME(T.keyword('WHEN'));
      args.push(this.SUBRULE(this.expression));
      this.CONSUME(T.keyword('THEN'));
      args.push(this.SUBRULE2(this.expression));
    });
    this.OPTION(() => {
      this.CONSUME(T.keyword('ELSE'));
      args.push({ kind: 'boolean', value: 'true', at: start }, this.SUBRULE3(this.expression));
    });
    this.CONSUME(T.keyword('END'));
    return { kind: 'call', name: 'case', args, at: start, nameAt: start };
  });

  private readonly nameOrCall: Rule<Expression> = this.RULE('nameOrCall', (): Expression => {
    const token = this.CONSUME(T.Identifier);
    const at = positionOf(token);
    const call = this.OPTION(() => this.SUBRULE(this.callTail));
    if (call === undefined) return { kind: 'column', name: toName(token), at };
    return {
      kind: 'call',
      name: toName(token).toLowerCase(),
      written: toName(token),
      at,
      nameAt: at,
      ...call,
    };
  });

  private readonly callTail: Rule<Omit<Call, 'kind' | 'name' | 'written' | 'at' | 'nameAt'>> = this.RULE(
    'callTail',
    () => {
      const args: Expression[] = [];
      let distinct = false;
      let star = false;
      this.CONSUME(T.OpenParen);
      this.OR([
        {
          ALT: () => {
            this.CONSUME(T.keyword('DISTINCT'));
            distinct = true;
            args.push(this.SUBRULE(this.expression));
          },
        },
        {
          ALT: () => {
            this.CONSUME(T.Asterisk);
            star = true;
          },
        },
        {
          ALT: () => {
            this.MANY_SEP({ SEP: T.Comma, DEF: () => args.push(this.SUBRULE2(this.expression)) });
          },
        },
      ]);
      this.CONSUME(T.CloseParen);
      const filter = this.OPTION(() => {
        this.CONSUME(T.keyword('FILTER'));
        this.CONSUME2(T.OpenParen);
        this.CONSUME(T.keyword('WHERE'));
        const condition = this.SUBRULE3(this.expression);
        this.CONSUME2(T.CloseParen);
        return condition;
      });
      const over = this.OPTION2(() => this.SUBRULE(this.window));
      return {
        args,
        ...(distinct ? { distinct } : {}),
        ...(star ? { star } : {}),
        ...(filter === undefined ? {} : { filter }),
        ...(over === undefined ? {} : { over }),
      };
    },
  );

  private readonly window: Rule<WindowClause> = this.RULE('window', (): WindowClause => {
    const partitionBy: Expression[] = [];
    let orderBy: readonly Ordering[] = [];
    this.CONSUME(T.keyword('OVER'));
    this.CONSUME(T.OpenParen);
    this.OPTION(() => {
      this.CONSUME(T.keyword('PARTITION'));
      this.CONSUME(T.keyword('BY'));
      this.AT_LEAST_ONE_SEP({ SEP: T.Comma, DEF: () => partitionBy.push(this.SUBRULE(this.expression)) });
    });
    this.OPTION2(() => {
      orderBy = this.SUBRULE(this.orderBy);
    });
    const frame = this.OPTION3(() => this.SUBRULE(this.frame));
    this.CONSUME(T.CloseParen);
    return { partitionBy, orderBy, ...(frame === undefined ? {} : { frame }) };
  });

  private readonly frame: Rule<Frame> = this.RULE('frame', (): Frame => {
    const unit = this.OR([
      { ALT: () => this.CONSUME(T.keyword('ROWS')) && ('ROWS' as const) },
      { ALT: () => this.CONSUME(T.keyword('RANGE')) && ('RANGE' as const) },
      { ALT: () => this.CONSUME(T.keyword('GROUPS')) && ('GROUPS' as const) },
    ]);
    return this.OR2([
      {
        ALT: () => {
          this.CONSUME(T.keyword('BETWEEN'));
          const from = this.SUBRULE(this.frameBound);
          this.CONSUME(T.keyword('AND'));
          return { unit, from, to: this.SUBRULE2(this.frameBound) };
        },
      },
      { ALT: () => ({ unit, from: this.SUBRULE3(this.frameBound) }) },
    ]);
  });

  private readonly frameBound: Rule<FrameBound> = this.RULE('frameBound', (): FrameBound => {
    const direction = (): 'preceding' | 'following' =>
      this.OR<'preceding' | 'following'>([
        { ALT: () => this.CONSUME(T.keyword('PRECEDING')) && ('preceding' as const) },
        { ALT: () => this.CONSUME(T.keyword('FOLLOWING')) && ('following' as const) },
      ]);
    let kind: FrameBound['kind'] = 'current';
    let count = '';
    const current = this.OR2<true | 'preceding' | 'following'>([
      {
        ALT: () => {
          this.CONSUME(T.keyword('CURRENT'));
          this.CONSUME(T.keyword('ROW'));
          return true;
        },
      },
      {
        ALT: () => {
          this.OR3([
            {
              ALT: () => {
                this.CONSUME(T.keyword('UNBOUNDED'));
                kind = 'unbounded';
              },
            },
            {
              ALT: () => {
                count = this.CONSUME(T.IntegerLiteral).image;
                kind = 'rows';
              },
            },
          ]);
          return direction();
        },
      },
    ]);
    if (current === true) return { kind: 'current' };
    return { kind, direction: current, ...(count === '' ? {} : { count }) };
  });

  readonly orderBy: Rule<readonly Ordering[]> = this.RULE('orderBy', (): readonly Ordering[] => {
    const orderings: Ordering[] = [];
    this.CONSUME(T.keyword('ORDER'));
    this.CONSUME(T.keyword('BY'));
    this.AT_LEAST_ONE_SEP({ SEP: T.Comma, DEF: () => orderings.push(this.SUBRULE(this.ordering)) });
    return orderings;
  });

  private readonly ordering: Rule<Ordering> = this.RULE('ordering', (): Ordering => {
    const value = this.SUBRULE(this.expression);
    let descending = false;
    this.OPTION(() => {
      this.OR([
        { ALT: () => this.CONSUME(T.keyword('ASC')) },
        {
          ALT: () => {
            this.CONSUME(T.keyword('DESC'));
            descending = true;
          },
        },
      ]);
    });
    // Socrata writes NULL LAST and reads NULLS LAST too. An ascending order puts nulls last, a descending one first.
    let nullsLast = !descending;
    this.OPTION2(() => {
      this.OR2([
        { ALT: () => this.CONSUME(T.keyword('NULL')) },
        { ALT: () => this.CONSUME(T.keyword('NULLS')) },
      ]);
      this.OR3([
        {
          ALT: () => {
            this.CONSUME(T.keyword('FIRST'));
            nullsLast = false;
          },
        },
        {
          ALT: () => {
            this.CONSUME(T.keyword('LAST'));
            nullsLast = true;
          },
        },
      ]);
    });
    return { value, descending, nullsLast };
  });
}
