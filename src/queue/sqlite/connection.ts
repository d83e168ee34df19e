import type { Database, Statement } from 'better-sqlite3';
import { explained } from './faults.ts';

type Value = string | number | null;
type Named = Readonly<Record<string, Value>>;

/**
 * What a commit is worth when the power fails. `durable`: it is on the disk when the call returns, and all
 * commits before it. `fast`: it may be undone, the database stays whole. Ending the process undoes neither.
 */
export type Durability = 'fast' | 'durable';

export interface Surroundings {
  readonly path: string;
  readonly readOnly?: boolean;
  readonly clock: () => number;
  readonly random: (bytes: number) => Uint8Array;
}

/** A write that waits for the next transaction. */
interface Write {
  readonly durability: Durability;
  /** Returns how to answer whoever asked, to be called after the commit. */
  readonly run: () => () => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * One connection, its transactions, and its statements, each prepared when it is first used. The verbs are
 * plain functions over it; they run inside `read` or `write` and never wait for anything in there.
 */
export class Connection {
  readonly random: Surroundings['random'];
  /** The moment of the present transaction, milliseconds since 1970: all that it writes bears the same one. */
  now = 0;
  readonly #database: Database;
  readonly #path: string;
  readonly #clock: () => number;
  readonly #statements = new Map<string, Statement<unknown[]>>();
  readonly #waiting: Write[] = [];
  #durability: Durability | null = null;

  constructor(database: Database, { path, clock, random }: Surroundings) {
    this.#database = database;
    this.#path = path;
    this.#clock = clock;
    this.random = random;
  }

  /** The first row, with every effect of the statement done. */
  get<Row>(sql: string, ...values: readonly (Value | Named)[]): Row | undefined {
    return this.#prepared(sql).get(...values) as Row | undefined;
  }

  all<Row>(sql: string, ...values: readonly (Value | Named)[]): Row[] {
    return this.#prepared(sql).all(...values) as Row[];
  }

  /**
   * What becomes of every row, one after the other: of ten thousand large ones only one is there at a time, which saves a
   * third of the time. `become` uses no statement.
   */
  map<Row, T>(sql: string, become: (row: Row) => T, ...values: readonly (Value | Named)[]): T[] {
    const made: T[] = [];
    for (const row of this.#prepared(sql).iterate(...values)) made.push(become(row as Row));
    return made;
  }

  /** For statements that return no rows. Returns how many they changed. */
  run(sql: string, ...values: readonly (Value | Named)[]): number {
    return this.#prepared(sql).run(...values).changes;
  }

  /** Returns the number of the new row. */
  insert(sql: string, ...values: readonly (Value | Named)[]): number {
    return Number(this.#prepared(sql).run(...values).lastInsertRowid);
  }

  /**
   * Runs `verb`, as a whole or not at all. What is asked for in one turn of the event loop shares a transaction,
   * so that workers which settle at once wait for the disk once; one verb that throws undoes itself alone, and the
   * others may run a second time for it.
   */
  write<T>(durability: Durability, verb: () => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const run = () => {
        const result = verb();
        return () => resolve(result);
      };
      this.#waiting.push({ durability, run, reject });
      if (this.#waiting.length === 1) setImmediate(() => this.#flush());
    });
  }

  /** Runs `verb`, a single SELECT, which sees one state of the database. */
  async read<T>(verb: () => T): Promise<T> {
    try {
      this.now = this.#clock();
      return verb();
    } catch (error) {
      throw explained(error, this.#path);
    }
  }

  /** Finishes what is waiting to be written first. */
  close(): void {
    this.#flush();
    this.#database.close();
  }

  #flush(): void {
    const batch = this.#waiting.splice(0);
    if (batch.length === 0) return;
    try {
      this.#setDurability(batch.some((write) => write.durability === 'durable') ? 'durable' : 'fast');
      this.#begin();
      const answers = this.#together(batch) ?? batch.map((write) => this.#isolated(write));
      this.run('COMMIT');
      for (const answer of answers) answer();
    } catch (error) {
      this.#rollBack();
      for (const write of batch) write.reject(explained(error, this.#path));
    }
  }

  /** Begins a transaction, which holds the write lock from its start: it cannot fail half-way for a lock. */
  #begin(): void {
    this.run('BEGIN IMMEDIATE');
    this.now = this.#clock();
  }

  /** After some errors (disk full, say) SQLite has rolled back everything by itself. */
  #rollBack(): void {
    if (this.#database.inTransaction) this.run('ROLLBACK');
  }

  /**
   * Runs writes without a savepoint for each, for which SQLite would copy every page that they change: a quarter of
   * what claiming and settling cost. Null: one of several threw, so all are undone, and each is to be isolated.
   */
  #together(batch: readonly Write[]): readonly (() => void)[] | null {
    try {
      return batch.map(({ run }) => run());
    } catch (error) {
      if (batch.length === 1) throw error;
      this.#rollBack();
      this.#begin();
      return null;
    }
  }

  /** Runs one write of several. Returns how to answer it once all are committed. */
  #isolated({ run, reject }: Write): () => void {
    this.run('SAVEPOINT verb');
    try {
      const answer = run();
      this.run('RELEASE verb');
      return answer;
    } catch (error) {
      if (!this.#database.inTransaction) throw error;
      this.run('ROLLBACK TO verb');
      this.run('RELEASE verb');
      return () => reject(explained(error, this.#path));
    }
  }

  #prepared(sql: string): Statement<unknown[]> {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.#database.prepare<unknown[]>(sql);
    this.#statements.set(sql, statement);
    return statement;
  }

  /** SQLite applies this pragma while it compiles it, so it cannot be prepared once; it costs 1 µs. */
  #setDurability(durability: Durability): void {
    if (durability === this.#durability) return;
    this.#database.exec(`PRAGMA synchronous = ${durability === 'durable' ? 'FULL' : 'NORMAL'}`);
    this.#durability = durability;
  }
}
