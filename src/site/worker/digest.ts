/** The first 64 bits of SHA-256, as 16 hexadecimal digits: they tell files apart, and promise nothing more. */
export async function digest(data: BufferSource): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', data), 0, 8);
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
