import type { IToken } from 'chevrotain';
import type { Call, Expression, Literal } from './ast.js';
import { toName, toTextValue } from './lexer.js';
import * as T from './tokens.js';
import { operator, positionOf, WindowParser, type Rule } from './window-grammar.js';

/** What binds tightest: literals, names, calls, CASE, parentheses, and `.`, `[]` and `::type` after them. */
export abstract class AtomParser extends WindowParser {
  protected readonly cast: Rule<Expression> = this.RULE('cast', (): Expression => {
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
}
