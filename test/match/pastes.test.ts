import { describe, expect, it } from 'vitest';
import { classify } from '../../src/match/index.ts';

const image = 'europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1';
const refused = `failed to pull and unpack image "${image}": failed to resolve reference "${image}": failed to authorize: failed to fetch oauth token: unexpected status from GET request to https://europe-west9-docker.pkg.dev/v2/token?scope=repository%3Ashop-images%2Fapp%2Fcart%3Apull&service=europe-west9-docker.pkg.dev: 403 Forbidden`;

const description = `Name:             cart-7d9f6c5b8-x2kqp
Namespace:        shop
Priority:         0
Service Account:  default
Node:             gke-web-default-pool-1f0c2a9b-7kzq/10.10.0.9
Labels:           app=cart
Status:           Pending
IP:               10.8.1.7
Containers:
  cart:
    Container ID:
    Image:          ${image}
    State:          Waiting
      Reason:       ImagePullBackOff
    Ready:          False
    Environment:
      MESSAGE:      x509: certificate signed by unknown authority
Conditions:
  Type              Status
  Ready             False
Events:
  Type     Reason     Age                From               Message
  ----     ------     ----               ----               -------
  Normal   Scheduled  40s                default-scheduler  Successfully assigned shop/cart-7d9f6c5b8-x2kqp to gke-web-default-pool-1f0c2a9b-7kzq
  Normal   Pulling    20s (x2 over 39s)  kubelet            Pulling image "${image}"
  Warning  Failed     19s (x2 over 38s)  kubelet            Failed to pull image "${image}": ${refused}
  Warning  Failed     19s (x2 over 38s)  kubelet            Error: ErrImagePull
  Normal   BackOff    7s (x2 over 37s)   kubelet            Back-off pulling image "${image}"
  Warning  Failed     7s (x2 over 37s)   kubelet            Error: ImagePullBackOff
`;

describe('kubectl describe pod', () => {
  it('gives the cause with image, Pod and evidence', () => {
    const findings = classify(description);
    expect(findings[0]).toMatchObject({
      cause: 'auth-403',
      signature: 'oauth-token-403',
      image,
      pod: 'cart-7d9f6c5b8-x2kqp',
    });
    const { start, end, text } = findings[0]?.evidence ?? { start: 0, end: 0, text: '' };
    expect(description.slice(start, end)).toBe(text);
    expect(text).toMatch(/^failed to fetch oauth token.*403$/);
  });

  it('gives the same with CRLF line endings, colours, and an indented container prefix', () => {
    for (const text of [
      description.replaceAll('\n', '\r\n'),
      description.replaceAll('Warning', '\u001b[33mWarning\u001b[0m'),
      description.replaceAll('Failed to pull', 'spec.containers{cart}: Failed to pull'),
    ]) {
      expect(classify(text)[0]).toMatchObject({ cause: 'auth-403', image });
    }
  });

  it('is a bare status when the events have expired', () => {
    const expired = `${description.slice(0, description.indexOf('Events:')).replace(/ +MESSAGE.*\n/, '')}Events:  <none>\n`;
    expect(classify(expired).map(({ cause }) => cause)).toEqual(['bare-status']);
    expect(classify(expired)[0]?.pod).toBe('cart-7d9f6c5b8-x2kqp');
  });
});

describe('tables', () => {
  it('with a status word is a bare status of that Pod', () => {
    const table = `NAME                   READY   STATUS             RESTARTS   AGE
api-5c9d8b7f6-abcde    1/1     Running            0          3d
cart-7d9f6c5b8-x2kqp   0/1     ImagePullBackOff   0          5m
`;
    expect(classify(table)[0]).toMatchObject({ cause: 'bare-status', pod: 'cart-7d9f6c5b8-x2kqp' });
  });

  it('with other failures only is not a pull failure', () => {
    const table = `NAME    READY   STATUS                       RESTARTS   AGE
api-1   0/1     CrashLoopBackOff             9          3d
web-1   0/1     CreateContainerConfigError   0          5m
db-1    0/1     Pending                      0          5m
`;
    expect(classify(table)[0]?.cause).toBe('not-a-pull-failure');
  });

  it('of events name the Pod of the row, and several failures give several findings', () => {
    const table = `NAMESPACE   LAST SEEN   TYPE      REASON    OBJECT                     MESSAGE
shop        2m          Warning   Failed    pod/cart-7d9f6c5b8-x2kqp   Failed to pull image "${image}": ${refused}
shop        2m          Warning   Failed    pod/cart-7d9f6c5b8-x2kqp   Error: ErrImagePull
shop        90s         Warning   Failed    pod/web-5c9d8b7f6-abcde    Failed to pull image "registry.example/web:1": rpc error: code = NotFound desc = failed to pull and unpack image "registry.example/web:1": no match for platform in manifest: not found
shop        80s         Warning   Unhealthy pod/api-1                  Readiness probe failed: dial tcp 10.8.0.9:8080: connect: connection refused
`;
    const findings = classify(table);
    expect(findings.map(({ cause, pod }) => ({ cause, pod }))).toEqual([
      { cause: 'arch-mismatch', pod: 'web-5c9d8b7f6-abcde' },
      { cause: 'auth-403', pod: 'cart-7d9f6c5b8-x2kqp' },
    ]);
  });
});

const pod = {
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'cart-7d9f6c5b8-x2kqp', namespace: 'shop' },
  spec: { containers: [{ name: 'cart', image }] },
  status: {
    containerStatuses: [
      {
        image,
        name: 'cart',
        state: {
          waiting: {
            message: `Back-off pulling image "${image}": ErrImagePull: ${refused}`,
            reason: 'ImagePullBackOff',
          },
        },
      },
    ],
  },
};

describe('JSON', () => {
  it.each([
    ['indented', JSON.stringify(pod, null, 4)],
    ['on one line', JSON.stringify(pod)],
    ['inside a string', JSON.stringify({ textPayload: JSON.stringify(pod) })],
  ])('%s gives the cause', (_form, text) => {
    const finding = classify(text)[0];
    expect(finding).toMatchObject({ cause: 'auth-403', image });
    expect(text.slice(finding?.evidence.start, finding?.evidence.end)).toBe(finding?.evidence.text);
  });

  it('names the Pod of an event', () => {
    const event = {
      involvedObject: { kind: 'Pod', name: 'cart-7d9f6c5b8-x2kqp', namespace: 'shop' },
      kind: 'Event',
      message: `Failed to pull image "${image}": ${refused}`,
      metadata: { name: 'cart-7d9f6c5b8-x2kqp.17f3ab12cd34ef56', namespace: 'shop' },
      reason: 'Failed',
    };
    expect(classify(JSON.stringify(event, null, 4))[0]).toMatchObject({
      cause: 'auth-403',
      pod: 'cart-7d9f6c5b8-x2kqp',
    });
  });
});

describe('logs', () => {
  it('of the kubelet give image and Pod', () => {
    const log = `E0312 10:11:12.131415    2211 kuberuntime_image.go:55] "Failed to pull image" err="${refused.replaceAll('"', '\\"')}" image="${image}"
E0312 10:11:12.131615    2211 pod_workers.go:1301] "Error syncing pod, skipping" err="failed to \\"StartContainer\\" for \\"cart\\" with ErrImagePull: \\"${refused.replaceAll('"', '\\\\\\"')}\\"" pod="shop/cart-7d9f6c5b8-x2kqp" podUID="5a"`;
    expect(classify(log)[0]).toMatchObject({ cause: 'auth-403', image });
    expect(classify(log.split('\n')[1] ?? '')[0]).toMatchObject({
      cause: 'auth-403',
      pod: 'cart-7d9f6c5b8-x2kqp',
    });
  });

  it('of containerd give the cause', () => {
    const log = `time="2026-03-01T10:11:12.131415161Z" level=error msg="PullImage \\"${image}\\" failed" error="rpc error: code = NotFound desc = failed to pull and unpack image \\"${image}\\": failed to resolve reference \\"${image}\\": ${image}: not found"`;
    expect(classify(log)[0]).toMatchObject({ cause: 'not-found', image });
  });
});

describe('events of successful pulls', () => {
  it('are not a pull failure', () => {
    const events = `Events:
  Type    Reason     Age  From               Message
  Normal  Scheduled  10s  default-scheduler  Successfully assigned shop/cart to node-1
  Normal  Pulling    9s   kubelet            Pulling image "${image}"
  Normal  Pulled     8s   kubelet            Successfully pulled image "${image}" in 1.2s (1.2s including waiting). Image size: 73 bytes.
  Normal  Created    8s   kubelet            Created container: cart
  Normal  Started    8s   kubelet            Started container cart
`;
    expect(classify(events).map(({ cause }) => cause)).toEqual(['not-a-pull-failure']);
  });
});
