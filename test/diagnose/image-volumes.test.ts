/** A Pod can mount images as volumes: the message then names another image than that of the container. */
import { describe, expect, it } from 'vitest';
import { container, event, minutesAgo, pod, waiting } from '../support/diagnose/cluster.ts';
import { surveyOf } from '../support/diagnose/survey.ts';

const model = 'registry.example.com/models/llama:7b';
const tokenizer = 'registry.example.com/models/tokenizer:1';
const ofModel = { volume: 'model', image: model };
const ofTokenizer = { volume: 'tokenizer', image: tokenizer };
const notFound = (image: string) =>
  `Back-off pulling image "${image}": ErrImagePull: failed to pull and unpack image "${image}": failed to resolve reference "${image}": ${image}: not found`;
const backOff = (image: string) => ({ containers: [waiting('ImagePullBackOff', notFound(image))] });

describe('a volume whose image cannot be pulled', () => {
  it('is the subject, with its image', async () => {
    const { failing } = await surveyOf({
      pods: [pod('cart', { volumeImages: [ofTokenizer, ofModel], ...backOff(model) })],
    });
    expect(failing).toMatchObject([
      { image: model, volume: 'model', container: { name: 'app' }, match: { cause: 'not-found' } },
    ]);
  });

  it('is recognised by the tag that the message adds', async () => {
    const untagged = 'registry.example.com/models/llama';
    const { failing } = await surveyOf({
      pods: [
        pod('cart', {
          volumeImages: [{ volume: 'model', image: untagged }],
          ...backOff(`${untagged}:latest`),
        }),
      ],
    });
    expect(failing).toMatchObject([{ image: untagged, volume: 'model' }]);
  });

  it('is told by an event of the Pod, which names no container', async () => {
    const said = `Failed to pull image "${model}": dial tcp: lookup registry.example.com: no such host`;
    const { failing } = await surveyOf({
      pods: [pod('cart', { volumeImages: [ofModel] })],
      warnings: [event('cart', 'Failed', said, { container: null })],
    });
    expect(failing).toMatchObject([{ image: model, volume: 'model', match: { cause: 'dns' } }]);
  });

  it('is named while its pull hangs', async () => {
    const pulling = event('cart', 'Pulling', `Pulling image "${model}"`, {
      container: null,
      last: minutesAgo(7),
    });
    const { failing } = await surveyOf({
      pods: [
        pod('cart', {
          volumeImages: [ofModel],
          status: 'ContainerCreating',
          containers: [waiting('ContainerCreating')],
        }),
      ],
      progress: [pulling],
    });
    expect(failing).toMatchObject([{ image: model, volume: 'model', match: { cause: 'timeout-slow' } }]);
  });

  it('is not blamed for the image of the container', async () => {
    const own = 'registry.example.com/cart:1';
    const { failing } = await surveyOf({
      pods: [
        pod('cart', {
          volumeImages: [ofModel],
          containers: [waiting('ImagePullBackOff', notFound(own), { image: own })],
        }),
      ],
    });
    expect(failing).toMatchObject([{ image: own, volume: null }]);
  });
});

describe('a volume whose image came and is not mounted', () => {
  // As containerd 2.2 words it: internal/cri/server/container_create.go and container_image_mount.go.
  const mounted = (reason: string) => `failed to mount image volume: ImageVolumeMountFailed: ${reason}`;
  const cannotUnpack = mounted('failed to unpack image volume: mismatched image rootfs and manifest layers');
  const surveyed = (message: string, volumeImages = [ofModel], reason = 'CreateContainerError') =>
    surveyOf({
      pods: [
        pod('cart', {
          status: reason,
          volumeImages,
          containers: [container({ waiting: { reason, message }, hadImage: false })],
        }),
      ],
    });

  it('is the subject where its image cannot be unpacked', async () => {
    const { failing } = await surveyed(cannotUnpack);
    expect(failing).toMatchObject([
      { image: model, volume: 'model', match: { cause: 'corrupt-or-extract' } },
    ]);
  });

  it('blames no image where it may be one of several', async () => {
    const { failing } = await surveyed(cannotUnpack, [ofModel, ofTokenizer]);
    expect(failing).toMatchObject([{ image: '', volume: null, match: { cause: 'corrupt-or-extract' } }]);
  });

  it.each(['CreateContainerError', 'ImageVolumeMountFailed'])(
    'is another step where its image is on the node and sound (%s)',
    async (reason) => {
      const said = mounted(
        'failed to ensure image subpath "a" in "/run/b": only directory subpath is supported',
      );
      const { failing, unclear } = await surveyed(said, [ofModel], reason);
      expect({ failing, unclear }).toEqual({ failing: [], unclear: [] });
    },
  );
});
