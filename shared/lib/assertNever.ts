/** Marks a branch that the compiler has proved empty; throws if broken data reaches it all the same. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
