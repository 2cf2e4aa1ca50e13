import { canary } from '../canary.ts';
import type { Sample } from './sample.ts';

const nodeImages: Sample = {
  raw: [
    'NAME    KUBELET               SIZES      IMAGES',
    'node-1  v1.35.1-gke.1000000   7340,120   registry.example.com/app:1,registry.example.com/app@sha256:abc,pause:3',
    'node-2  <none>                <none>     <none>',
    '',
  ].join('\n'),
  kept: [
    {
      node: 'node-1',
      kubelet: 'v1.35.1-gke.1000000',
      images: ['registry.example.com/app:1', 'registry.example.com/app@sha256:abc', 'pause:3'],
      count: 2,
    },
    { node: 'node-2', kubelet: null, images: [], count: 0 },
  ],
};

export const policyAnswers: Readonly<Record<string, Sample>> = {
  'gcloud-container-clusters-describe-binary-authorization': {
    raw: {
      name: canary('name'),
      binaryAuthorization: {
        evaluationMode: 'PROJECT_SINGLETON_POLICY_ENFORCE',
        policyBindings: [{ name: canary('binding') }],
      },
    },
    kept: { enforced: true, mode: 'PROJECT_SINGLETON_POLICY_ENFORCE' },
  },
  'kubectl-get-node-images': nodeImages,
  'kubectl-get-images-of-all-nodes': nodeImages,
};
