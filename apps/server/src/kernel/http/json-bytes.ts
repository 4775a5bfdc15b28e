/** Room for the bytes of all answers but the longest exports. */
const bench = Buffer.allocUnsafeSlow(512 * 1024)

/**
 * A text as UTF-8. Given the text, the framework would count its bytes and the socket encode it: two slow walks over what is mostly
 * Chinese. One walk into a buffer that is there already, and a copy of what it left, costs half.
 */
export const utf8Bytes = (text: string): Buffer => {
  // A UTF-16 unit takes three bytes at most.
  if (text.length * 3 > bench.length) return Buffer.from(text)
  return Buffer.from(bench.subarray(0, bench.write(text)))
}
