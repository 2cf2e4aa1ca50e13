/** The resource attributes of a SelfSubjectAccessReview. */
export interface AccessQuestion {
  verb: string;
  resource: string;
}

/**
 * Decodes a SelfSubjectAccessReview. kubectl posts it as protobuf, whatever the server prefers
 * (k8s.io/apimachinery/pkg/runtime/serializer/protobuf: the magic `k8s\0`, then `runtime.Unknown`); the response may be
 * JSON. Field numbers: k8s.io/api/authorization/v1/generated.proto.
 */
export function readAccessReview(bytes: Buffer): AccessQuestion {
  if (!bytes.subarray(0, 4).equals(Buffer.from('k8s\0'))) {
    const { verb = '', resource = '' } = JSON.parse(bytes.toString()).spec?.resourceAttributes ?? {};
    return { verb, resource };
  }
  const review = field(bytes.subarray(4), 2);
  const attributes = field(field(review, 2), 1);
  return { verb: field(attributes, 2).toString(), resource: field(attributes, 5).toString() };
}

/** The content of a length-delimited field, empty if absent. These messages have no fields of another type. */
function field(message: Buffer, wanted: number): Buffer {
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
    const number = varint() >> 3;
    const length = varint();
    if (number === wanted) return message.subarray(position, position + length);
    position += length;
  }
  return Buffer.alloc(0);
}
