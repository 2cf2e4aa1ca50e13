/** Architectures and image volumes. */
import { casesIn } from './cases.ts';

const { pod, failing } = casesIn('mlops');

const app = 'open.example.com/app:1.0';

/** A Pod with a volume from this image. */
const mounting = (reference: string, pullPolicy?: string) => ({
  volumes: [{ name: 'model', image: { reference, pullPolicy } }],
  app: { volumeMounts: [{ name: 'model', mountPath: '/model' }] },
});

export const platform = [
  failing(
    'other-index',
    'an index without this architecture',
    'open.example.com/other-index:1.0',
    'arch-mismatch',
  ),
  pod(
    'other-single',
    'an image for another architecture, which is pulled',
    'open.example.com/other-single:1.0',
    {
      reaches: 'restarting',
    },
  ),
  pod('volume', 'an image volume, which containerd 1 cannot mount', app, {
    spec: mounting('open.example.com/web:1.0'),
    reaches: 'pulled',
  }),
  pod('volume-missing', 'an image volume whose image does not exist', app, {
    reaches: 'waiting',
    spec: mounting('open.example.com/models/llama:7b'),
    gives: [
      { container: 'app', volume: 'model', image: 'open.example.com/models/llama:7b', cause: 'not-found' },
    ],
  }),
  pod('volume-never', 'an image volume that is never pulled', app, {
    reaches: 'waiting',
    spec: mounting('open.example.com/models/llama:8b', 'Never'),
    gives: [
      { container: 'app', volume: 'model', image: 'open.example.com/models/llama:8b', cause: 'never-pull' },
    ],
  }),
  pod('volume-secret', 'an image volume that needs a secret', app, {
    reaches: 'waiting',
    spec: mounting('htpasswd.example.com/models/llama:7b'),
    gives: [
      {
        container: 'app',
        volume: 'model',
        image: 'htpasswd.example.com/models/llama:7b',
        cause: 'auth-401',
      },
    ],
  }),
];
