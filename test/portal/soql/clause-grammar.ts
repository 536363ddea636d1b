import type { IToken } from 'chevrotain';
import type { Join, Ordering, Position, Query, Select, SelectItem, Star, TableReference } from './ast.js';
import { ExpressionParser } from './expression-grammar.js';
import { toName, toTextValue } from './lexer.js';
import * as T from './tokens.js';
import { positionOf, type Rule } from './window-grammar.js';

function toTableName(token: IToken): string {
  return token.image.startsWith('@') ? token.image.slice(1) : toName(token);
}

/** The parts of a SELECT: its list, its tables, its order, its search and its page. */
export abstract class ClauseParser extends ExpressionParser {
  /** The first star that came after an expression, or a `:*` after a `*`: Socrata names that fault itself. */
  misplacedStar: Position | undefined;

  abstract readonly query: Rule<Query>;

  protected readonly selectList: Rule<Pick<Select, 'stars' | 'items'>> = this.RULE('selectList', () => {
    const stars: Star[] = [];
    const items: SelectItem[] = [];
    this.MANY_SEP({
      SEP: T.Comma,
      DEF: () => {
        this.OR([
          {
            ALT: () => {
              const star = this.SUBRULE(this.star);
              this.ACTION(() => {
                const late = items.length > 0 || (star.system && stars.length > 0);
                if (late) this.misplacedStar ??= star.at;
              });
              stars.push(star);
            },
          },
          { ALT: () => items.push(this.SUBRULE(this.selectItem)) },
        ]);
      },
    });
    return { stars, items };
  });

  private readonly star: Rule<Star> = this.RULE('star', (): Star => {
    const except: string[] = [];
    const table = this.OPTION(() => {
      const token = this.CONSUME(T.TableIdentifier);
      this.CONSUME(T.Dot);
      return token;
    });
    const token = this.OR([
      { ALT: () => this.CONSUME(T.Asterisk) },
      { ALT: () => this.CONSUME(T.ColonStar) },
    ]);
    this.OPTION2(() => {
      this.CONSUME(T.OpenParen);
      this.CONSUME(T.keyword('EXCEPT'));
      this.AT_LEAST_ONE_SEP({
        SEP: T.Comma,
        DEF: () => {
          const name = this.OR2([
            { ALT: () => this.CONSUME(T.Identifier) },
            { ALT: () => this.CONSUME(T.SystemIdentifier) },
          ]);
          this.ACTION(() => except.push(toName(name)));
        },
      });
      this.CONSUME(T.CloseParen);
    });
    return this.ACTION(() => {
      const qualifier = table === undefined ? {} : { table: toTableName(table) };
      return { system: token.tokenType === T.ColonStar, except, at: positionOf(token), ...qualifier };
    });
  });

  private readonly selectItem: Rule<SelectItem> = this.RULE('selectItem', (): SelectItem => {
    const value = this.SUBRULE(this.expression);
    const alias = this.OPTION(() => {
      this.CONSUME(T.keyword('AS'));
      return this.CONSUME(T.Identifier);
    });
    return this.ACTION(() =>
      alias === undefined ? { value } : { value, alias: toName(alias), aliasAt: positionOf(alias) },
    );
  });

  protected readonly table: Rule<TableReference> = this.RULE('table', (): TableReference => {
    const token = this.CONSUME(T.TableIdentifier);
    const alias = this.OPTION(() => this.SUBRULE(this.tableAlias));
    return { name: toTableName(token), at: positionOf(token), ...(alias === undefined ? {} : { alias }) };
  });

  private readonly tableAlias: Rule<string> = this.RULE('tableAlias', (): string => {
    this.CONSUME(T.keyword('AS'));
    return this.OR([
      { ALT: () => toTableName(this.CONSUME(T.Identifier)) },
      { ALT: () => toTableName(this.CONSUME(T.TableIdentifier)) },
    ]);
  });

  protected readonly join: Rule<Join> = this.RULE('join', (): Join => {
    let type: Join['type'] = 'INNER';
    this.OPTION(() => {
      type = this.OR([
        { ALT: () => this.CONSUME(T.keyword('INNER')) && ('INNER' as const) },
        {
          ALT: () => {
            const direction = this.OR2([
              { ALT: () => this.CONSUME(T.keyword('LEFT')) && ('LEFT' as const) },
              { ALT: () => this.CONSUME(T.keyword('RIGHT')) && ('RIGHT' as const) },
              { ALT: () => this.CONSUME(T.keyword('FULL')) && ('FULL' as const) },
            ]);
            this.OPTION2(() => this.CONSUME(T.keyword('OUTER')));
            return direction;
          },
        },
      ]);
    });
    this.CONSUME(T.keyword('JOIN'));
    const lateral = this.OPTION3(() => this.CONSUME(T.keyword('LATERAL'))) !== undefined;
    const source = this.OR3<Join['source']>([
      { ALT: () => this.SUBRULE(this.table) },
      {
        ALT: () => {
          const open = this.CONSUME(T.OpenParen);
          const query = this.SUBRULE(this.query);
          this.CONSUME(T.CloseParen);
          return { query, alias: this.SUBRULE(this.tableAlias), at: positionOf(open) };
        },
      },
    ]);
    this.CONSUME(T.keyword('ON'));
    return { type, lateral, source, on: this.SUBRULE(this.expression) };
  });

  protected readonly orderAndSearch: Rule<Pick<Select, 'orderBy' | 'search'>> = this.RULE(
    'orderAndSearch',
    () => {
      let orderBy: readonly Ordering[] = [];
      let search: string | undefined;
      const readSearch = (token: IToken): void => {
        this.ACTION(() => (search = toTextValue(token)));
      };
      this.OPTION(() => {
        this.OR([
          {
            ALT: () => {
              orderBy = this.SUBRULE(this.orderBy);
              this.OPTION1(() => readSearch(this.SUBRULE(this.search)));
            },
          },
          {
            ALT: () => {
              readSearch(this.SUBRULE2(this.search));
              this.OPTION2(() => {
                orderBy = this.SUBRULE2(this.orderBy);
              });
            },
          },
        ]);
      });
      return { orderBy, ...(search === undefined ? {} : { search }) };
    },
  );

  private readonly search: Rule<IToken> = this.RULE('search', () => {
    this.CONSUME(T.keyword('SEARCH'));
    return this.OR([
      { ALT: () => this.CONSUME(T.SingleQuoted) },
      { ALT: () => this.CONSUME(T.DoubleQuoted) },
    ]);
  });

  protected readonly limitAndOffset: Rule<Pick<Select, 'limit' | 'offset'>> = this.RULE(
    'limitAndOffset',
    () => {
      let page: Pick<Select, 'limit' | 'offset'> = {};
      this.OPTION(() => {
        this.OR([
          {
            ALT: () => {
              this.CONSUME(T.keyword('LIMIT'));
              page = { limit: this.CONSUME(T.IntegerLiteral).image };
              this.OPTION1(() => {
                this.CONSUME(T.keyword('OFFSET'));
                page = { ...page, offset: this.CONSUME2(T.IntegerLiteral).image };
              });
            },
          },
          {
            ALT: () => {
              this.CONSUME2(T.keyword('OFFSET'));
              page = { offset: this.CONSUME3(T.IntegerLiteral).image };
              this.OPTION2(() => {
                this.CONSUME2(T.keyword('LIMIT'));
                page = { ...page, limit: this.CONSUME4(T.IntegerLiteral).image };
              });
            },
          },
        ]);
      });
      return page;
    },
  );
}
