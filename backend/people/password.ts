import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";

// scrypt as OWASP's password storage sheet has it: 32 MB and about a quarter of a second on a workstation.
const COST = { N: 32_768, r: 8, p: 3 };
const HASH_BYTES = 32;
const SALT_BYTES = 16;

/** Checked in place of a person who is not there, so that the answer takes as long. No password has it. */
const NOBODYS = written(COST, Buffer.alloc(SALT_BYTES), Buffer.alloc(HASH_BYTES));

/** What is stored of a password: the hash, its salt and how it was made, so that the cost may rise later. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  return written(COST, salt, await derive(password, salt, COST));
}

/** Takes the same time for a wrong password and, with `secret` null, for nobody's. */
export async function isPassword(password: string, secret: string | null): Promise<boolean> {
  const [, N, r, p, salt = "", hash = ""] = (secret ?? NOBODYS).split("$");
  const right = Buffer.from(hash, "base64url");
  const cost = { N: Number(N), r: Number(r), p: Number(p) };
  const given = await derive(password, Buffer.from(salt, "base64url"), cost);
  return given.length === right.length && timingSafeEqual(given, right) && secret !== null;
}

function derive(password: string, salt: Buffer, cost: typeof COST): Promise<Buffer> {
  // The same letters, however the keyboard composes them.
  const letters = password.normalize("NFKC");
  const options = { ...cost, maxmem: 256 * cost.N * cost.r };
  return new Promise((resolve, reject) => {
    scrypt(letters, salt, HASH_BYTES, options, (error, key) => (error === null ? resolve(key) : reject(error)));
  });
}

function written({ N, r, p }: typeof COST, salt: Buffer, hash: Buffer): string {
  return ["scrypt", N, r, p, salt.toString("base64url"), hash.toString("base64url")].join("$");
}
