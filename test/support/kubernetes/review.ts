import { field, protobufObject } from './protobuf.ts';

/** The resource attributes of a SelfSubjectAccessReview. */
export interface AccessQuestion {
  verb: string;
  resource: string;
}

/**
 * Decodes a SelfSubjectAccessReview. kubectl posts it as protobuf; the response may be JSON. Field numbers:
 * k8s.io/api/authorization/v1/generated.proto.
 */
export function readAccessReview(bytes: Buffer): AccessQuestion {
  const review = protobufObject(bytes);
  if (!review) {
    const { verb = '', resource = '' } = JSON.parse(bytes.toString()).spec?.resourceAttributes ?? {};
    return { verb, resource };
  }
  const attributes = field(field(review, 2), 1);
  return { verb: field(attributes, 2).toString(), resource: field(attributes, 5).toString() };
}
