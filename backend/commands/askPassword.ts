import { createInterface } from "node:readline/promises";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";

/** A password from the keyboard, twice and unseen, or the first line of what is piped in. */
export async function askPassword(): Promise<string> {
  if (!process.stdin.isTTY) return (await text(process.stdin)).split(/\r?\n/)[0] ?? "";
  const first = await askUnseen("Password: ");
  if ((await askUnseen("The same again: ")) !== first) throw new Error("These were two different passwords.");
  return first;
}

async function askUnseen(question: string): Promise<string> {
  process.stdout.write(question);
  // What is typed is echoed into nothing.
  const unseen = createInterface({ input: process.stdin, output: new PassThrough().resume(), terminal: true });
  try {
    return await unseen.question("");
  } finally {
    unseen.close();
    process.stdout.write("\n");
  }
}
