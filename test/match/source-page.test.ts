/** The eleven messages of the page on image pulls, as a reader copies them: placeholders, prefix and bullets included. */
import { describe, expect, test } from 'vitest';
import { classify, classifyMessage } from '../../src/match/index.ts';

/** The prefix that the page gives for all of them, with the `CODE =` that it prints in place of `CODE desc =`. */
const prefix =
  'Failed to pull image "IMAGE_ADDRESS": rpc error: code = CODE = failed to pull and unpack image "IMAGE_ADDRESS": failed to resolve reference "IMAGE_ADDRESS": ';

/** As a page, a list, a mail and a table of events frame a message. */
const frames = [
  '@',
  `${prefix}@`,
  '• @',
  '  * @',
  '- `@`',
  '« @ »',
  `  Warning  Failed   5m (x4 over 7m)   kubelet, NODE  ${prefix}@`,
];

test.each([
  ['Failed to authorize: failed to fetch oauth token: unexpected status: 403 Forbidden', 'auth-403'],
  ['Pulling from host HOST_NAME failed with status code: 403 Forbidden', 'auth-403'],
  ['Failed to authorize: failed to fetch oauth token: unexpected status: 401 Unauthorized', 'auth-401'],
  ['Unexpected status code [manifests 1.0]: 401 Unauthorized', 'auth-401'],
  [
    'Failed to do request: Head "IMAGE_ADDRESS": dial tcp: lookup gcr.io on REGISTRY_IP_ADDRESS: server misbehaving',
    'dns',
  ],
  ['Failed to start Download and install k8s binaries and configurations', 'firewall-or-timeout'],
  [
    'Failed to do request: Head "IMAGE_ADDRESS": dial tcp REGISTRY_IP_ADDRESS: i/o timeout',
    'firewall-or-timeout',
  ],
  ['"IMAGE_ADDRESS": not found', 'not-found'],
  [
    'Failed to copy: httpReadSeeker: failed open: could not fetch content descriptor sha256:SHA_HASH (application/vnd.docker.container.image.v1+json) from remote: not found',
    'not-found-blob',
  ],
  ['Unknown desc = context canceled', 'timeout-slow'],
  [
    'Failed to get converter for "IMAGE_ADDRESS": Pulling Schema 1 images have been deprecated and disabled by default since containerd v2.0. As a workaround you may set an environment variable `CONTAINERD_ENABLE_DEPRECATED_PULL_SCHEMA_1_IMAGE=1`, but this will be completely removed in containerd v2.1.',
    'schema1',
  ],
])('%s', (message, cause) => {
  for (const frame of frames) {
    const text = frame.replace('@', () => message);
    expect({ text, cause: classify(text)[0]?.cause }).toEqual({ text, cause });
    expect({ text, cause: classifyMessage(text).cause }).toEqual({ text, cause });
  }
});

describe('other placeholders', () => {
  test('are no evidence of a pull by themselves', () => {
    for (const text of [
      'dial tcp IP_ADDRESS: i/o timeout while calling the API',
      '"FILE_NAME": cannot be found',
    ])
      expect(classify(text)[0]?.cause).toBe('not-a-pull-failure');
  });
});
