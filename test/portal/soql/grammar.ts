import type { Compound, Expression, Join, Query, Select } from './ast.js';
import { ClauseParser } from './clause-grammar.js';
import * as T from './tokens.js';
import type { Rule } from './window-grammar.js';

/** Queries: one SELECT, pipes of them, and their unions. */
class QueryParser extends ClauseParser {
  constructor() {
    super();
    this.performSelfAnalysis();
  }

  readonly query: Rule<Query> = this.RULE('query', (): Query => {
    let left = this.SUBRULE(this.operand);
    this.MANY(() => {
      left = this.OR([
        {
          ALT: (): Query => {
            this.CONSUME(T.QueryPipe);
            return { kind: 'pipe', left, right: this.SUBRULE(this.select) };
          },
        },
        {
          ALT: (): Query => {
            const op = this.SUBRULE(this.setOperator);
            return { kind: 'compound', op, left, right: this.SUBRULE2(this.operand) };
          },
        },
      ]);
    });
    return left;
  });

  private readonly setOperator: Rule<Compound['op']> = this.RULE('setOperator', (): Compound['op'] => {
    const op = this.OR([
      { ALT: () => this.CONSUME(T.keyword('UNION')) && ('UNION' as const) },
      { ALT: () => this.CONSUME(T.keyword('INTERSECT')) && ('INTERSECT' as const) },
      { ALT: () => this.CONSUME(T.keyword('MINUS')) && ('MINUS' as const) },
    ]);
    const all = this.OPTION(() => this.CONSUME(T.keyword('ALL')));
    return all === undefined ? op : `${op} ALL`;
  });

  private readonly operand: Rule<Query> = this.RULE('operand', (): Query =>
    this.OR([
      { ALT: () => this.SUBRULE(this.select) },
      {
        ALT: () => {
          this.CONSUME(T.OpenParen);
          const query = this.SUBRULE(this.query);
          this.CONSUME(T.CloseParen);
          return query;
        },
      },
    ]),
  );

  private readonly select: Rule<Select> = this.RULE('select', (): Select => {
    const distinctOn: Expression[] = [];
    const joins: Join[] = [];
    const groupBy: Expression[] = [];
    let distinct = false;
    this.CONSUME(T.keyword('SELECT'));
    this.OPTION(() => {
      this.CONSUME(T.keyword('DISTINCT'));
      distinct = true;
      this.OPTION1(() => {
        this.CONSUME(T.keyword('ON'));
        this.CONSUME(T.OpenParen);
        this.AT_LEAST_ONE_SEP({ SEP: T.Comma, DEF: () => distinctOn.push(this.SUBRULE(this.expression)) });
        this.CONSUME(T.CloseParen);
      });
    });
    const list = this.SUBRULE(this.selectList);
    const from = this.OPTION2(() => {
      this.CONSUME(T.keyword('FROM'));
      return this.SUBRULE(this.table);
    });
    this.MANY(() => joins.push(this.SUBRULE(this.join)));
    const where = this.OPTION3(() => {
      this.CONSUME(T.keyword('WHERE'));
      return this.SUBRULE2(this.expression);
    });
    this.OPTION4(() => {
      this.CONSUME(T.keyword('GROUP'));
      this.CONSUME(T.keyword('BY'));
      this.AT_LEAST_ONE_SEP2({ SEP: T.Comma, DEF: () => groupBy.push(this.SUBRULE3(this.expression)) });
    });
    const having = this.OPTION5(() => {
      this.CONSUME(T.keyword('HAVING'));
      return this.SUBRULE4(this.expression);
    });
    const sorted = this.SUBRULE(this.orderAndSearch);
    const page = this.SUBRULE(this.limitAndOffset);
    return {
      kind: 'select',
      distinct,
      distinctOn,
      ...list,
      joins,
      groupBy,
      ...(from === undefined ? {} : { from }),
      ...(where === undefined ? {} : { where }),
      ...(having === undefined ? {} : { having }),
      ...sorted,
      ...page,
    };
  });
}

/** Building the parser analyses the grammar, once; parsing is synchronous, so one instance serves everybody. */
export const queryParser = new QueryParser();
