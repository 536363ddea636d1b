import { EmbeddedActionsParser, type IToken, type ParserMethod } from 'chevrotain';
import type { Call, Expression, Frame, FrameBound, Ordering, Position, WindowClause } from './ast.js';
import * as T from './tokens.js';

/** A grammar rule that takes nothing and gives an R. */
export type Rule<R> = ParserMethod<[], R>;

export function positionOf(token: IToken): Position {
  return { offset: token.startOffset, line: token.startLine ?? 1, column: token.startColumn ?? 1 };
}

export function operator(
  token: IToken,
  name: string,
  left: Expression,
  ...rest: readonly Expression[]
): Call {
  return { kind: 'call', name, args: [left, ...rest], at: left.at, nameAt: positionOf(token) };
}

/** Orders and windows: `ORDER BY a DESC NULL LAST`, `OVER (PARTITION BY ... ROWS ...)`. */
export abstract class WindowParser extends EmbeddedActionsParser {
  abstract readonly expression: Rule<Expression>;

  constructor() {
    super(T.ALL_TOKENS, { recoveryEnabled: false, maxLookahead: 3 });
  }

  protected readonly window: Rule<WindowClause> = this.RULE('window', (): WindowClause => {
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
