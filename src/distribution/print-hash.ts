import { createHash } from "node:crypto";

const ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** A hash of the text, as long as the model and in no other characters than the bundler's digests use: 16, 36 or 62 of them. */
export function printHash(text: string, model: string): string {
  const base = /^[0-9a-f]+$/.test(model) ? 16n : /^[0-9a-z]+$/.test(model) ? 36n : 62n;
  let result = "";
  for (let round = 0; result.length < model.length; round += 1) {
    let number = BigInt(`0x${createHash("sha512").update(`${round}\0${text}`).digest("hex")}`);
    // Of 512 bits, base 62 takes less than 6 per character; the last ones are left, as they are not evenly distributed.
    for (let count = 0; count < 80 && result.length < model.length; count += 1) {
      result += ALPHABET[Number(number % base)];
      number /= base;
    }
  }
  return result;
}
