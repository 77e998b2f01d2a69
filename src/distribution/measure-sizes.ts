import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Sizes } from "../report-page";

/** Near the best that servers send; the last steps cost seconds per megabyte. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

/**
 * Measures a file as it is deployed: gzip at level 9, brotli at quality 9.
 *
 * @param raw its bytes before the minimizer
 * @param isMinimized whether it went through one
 */
export async function measureSizes(raw: number, content: Buffer, isMinimized: boolean): Promise<Sizes> {
  const [gzipped, brotli] = await Promise.all([promisify(gzip)(content, { level: 9 }), promisify(brotliCompress)(content, BROTLI)]);
  return { raw, minified: isMinimized ? content.length : null, gzip: gzipped.length, brotli: brotli.length };
}
