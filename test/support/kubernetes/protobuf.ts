/**
 * The few messages that kubectl sends as protobuf, whatever the server prefers
 * (k8s.io/apimachinery/pkg/runtime/serializer/protobuf: the magic `k8s\0`, then `runtime.Unknown`).
 */

const magic = Buffer.from('k8s\0');

/** The object inside a protobuf body; null for a body that is not protobuf. */
export function protobufObject(bytes: Buffer): Buffer | null {
  return bytes.subarray(0, 4).equals(magic) ? field(bytes.subarray(4), 2) : null;
}

/** The content of a length-delimited field, empty if absent. */
export function field(message: Buffer, wanted: number): Buffer {
  return fields(message, wanted)[0] ?? Buffer.alloc(0);
}

/** The contents of a repeated length-delimited field. */
export function fields(message: Buffer, wanted: number): readonly Buffer[] {
  const found: Buffer[] = [];
  let position = 0;
  const varint = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = message[position++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  };
  while (position < message.length) {
    const key = varint();
    // Wire type 0 is a number; the messages that are read here have no other types than this and 2.
    if ((key & 7) === 0) {
      varint();
      continue;
    }
    const length = varint();
    if (key >> 3 === wanted) found.push(message.subarray(position, position + length));
    position += length;
  }
  return found;
}
