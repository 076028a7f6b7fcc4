// What a client's database holds as of the last transaction that was committed, read and written past the database: no transaction
// may be open then.

type Store = {
  readonly records: { values(): Iterable<{ readonly value: object }> };
  readonly keyGenerator: { num: number } | null;
  clear(): void;
};
type Databases = ReadonlyMap<string, { readonly rawObjectStores: ReadonlyMap<string, Store> }>;

/** Rows by table. */
export type Disk = Readonly<Record<string, readonly object[]>>;

export function diskOf(name: string): Disk {
  return Object.fromEntries([...storesOf(name)].map(([table, { records }]) => [table, rowsOf(records.values())]));
}

/** The numbers that tables give to new rows go with the tables. */
export function numbersOf(name: string): ReadonlyMap<string, number> {
  return new Map([...storesOf(name)].map(([table, { keyGenerator }]) => [table, keyGenerator?.num ?? 0]));
}

export function setNumbers(name: string, numbers: ReadonlyMap<string, number>): void {
  for (const [table, { keyGenerator }] of storesOf(name))
    if (keyGenerator !== null) keyGenerator.num = numbers.get(table) ?? 0;
}

export function wipe(name: string): void {
  for (const store of storesOf(name).values()) store.clear();
  setNumbers(name, new Map());
}

function storesOf(name: string): ReadonlyMap<string, Store> {
  const databases: unknown = Reflect.get(indexedDB, "_databases");
  return (databases as Databases).get(name)?.rawObjectStores ?? new Map<string, Store>();
}

function rowsOf(records: Iterable<{ readonly value: object }>): object[] {
  return Array.from(records, ({ value }) => value);
}
