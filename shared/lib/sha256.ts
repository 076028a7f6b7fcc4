/**
 * SHA-256 of a text (UTF-8), 64 hexadecimal digits (FIPS 180-4). By hand, because this folder knows neither a browser nor Node and
 * what it seals must come out the same on both.
 */
export function sha256(text: string): string {
  const state = Uint32Array.from(START);
  const bytes = padded(utf8(text));
  const words = new Uint32Array(64);
  for (let block = 0; block < bytes.length; block += 64) {
    for (let at = 0; at < 16; at += 1) words[at] = word(bytes, block + at * 4);
    for (let at = 16; at < 64; at += 1) words[at] = spread(words, at);
    mix(state, words);
  }
  return Array.from(state, (value) => value.toString(16).padStart(8, "0")).join("");
}

const { START, ROUNDS } = constants();

/** First 32 bits of the fractional parts of the square roots of 8 and the cube roots of 64 primes. */
function constants() {
  const primes: number[] = [];
  for (let one = 2; primes.length < 64; one += 1) if (primes.every((prime) => one % prime !== 0)) primes.push(one);
  const bits = (root: number) => ((root % 1) * 2 ** 32) >>> 0;
  return {
    START: primes.slice(0, 8).map((prime) => bits(Math.sqrt(prime))),
    ROUNDS: Uint32Array.from(primes, (prime) => bits(Math.cbrt(prime))),
  };
}

function mix(state: Uint32Array, words: Uint32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let at = 0; at < 64; at += 1) {
    const chosen = (e & f) ^ (~e & g);
    const first = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + chosen + (ROUNDS[at] ?? 0) + (words[at] ?? 0);
    const second = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  for (const [at, value] of [a, b, c, d, e, f, g, h].entries()) state[at] = (state[at] ?? 0) + value;
}

function spread(words: Uint32Array, at: number): number {
  const [early, late] = [words[at - 15] ?? 0, words[at - 2] ?? 0];
  const low = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
  const high = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
  return (words[at - 16] ?? 0) + low + (words[at - 7] ?? 0) + high;
}

function turn(value: number, by: number): number {
  return (value >>> by) | (value << (32 - by));
}

function word(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 24) | ((bytes[at + 1] ?? 0) << 16) | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
}

function padded(bytes: readonly number[]): Uint8Array {
  const whole = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  whole.set(bytes);
  whole[bytes.length] = 0x80;
  let bits = bytes.length * 8;
  for (let at = whole.length - 1; bits > 0; at -= 1) {
    whole[at] = bits % 256;
    bits = Math.floor(bits / 256);
  }
  return whole;
}

function utf8(text: string): number[] {
  const bytes: number[] = [];
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x8_00) bytes.push(0xc0 | (code >> 6), tail(code));
    else if (code < 0x1_00_00) bytes.push(0xe0 | (code >> 12), tail(code >> 6), tail(code));
    else bytes.push(0xf0 | (code >> 18), tail(code >> 12), tail(code >> 6), tail(code));
  }
  return bytes;
}

/** Six bits of a letter. */
function tail(code: number): number {
  return 0x80 | (code & 0x3f);
}
