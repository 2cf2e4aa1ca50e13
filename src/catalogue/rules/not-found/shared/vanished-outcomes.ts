/** What became of a public image that its publisher removed or moved. */
import { dateText } from '../../../../base/dates.ts';
import { podWithImage } from '../../../commands/shown/manifests.ts';
import { outcome } from '../../../model/define.ts';
import { noOutput } from '../../../model/no-output.ts';
import type { Remedy } from '../../../model/remedy.ts';

type Gone = { readonly image: string; readonly place: string; readonly since: string };
type Moved = Gone & { readonly address: string };
/** The place where images are now; empty if there is none. */
type Elsewhere = Gone & { readonly successor: string };

const exampleArchived: Moved = {
  image: 'docker.io/bitnami/redis:7.2.5',
  place: 'docker.io/bitnami',
  since: '2025-09-29',
  address: 'docker.io/bitnamilegacy/redis:7.2.5',
};
const exampleMoved: Moved = {
  image: 'gcr.io/kubebuilder/kube-rbac-proxy:v0.16.0',
  place: 'gcr.io/kubebuilder/kube-rbac-proxy',
  since: '2026-03',
  address: 'quay.io/brancz/kube-rbac-proxy:v0.16.0',
};
const exampleFrozen: Moved = {
  image: 'k8s.gcr.io/metrics-server/metrics-server:v0.6.4',
  place: 'k8s.gcr.io',
  since: '2023-04-03',
  address: 'registry.k8s.io/metrics-server/metrics-server:v0.6.4',
};

const elsewhere = ({ image, place, since }: Gone, successor: string): Elsewhere => ({
  image,
  place,
  since,
  successor,
});

/** For the new address in the Pod template. */
const params = ({ address }: Moved) => ({ IMAGE: address });

const nameNewAddress: Remedy<Moved> = {
  manifest: podWithImage,
  params,
  why: {
    en: 'First check whether the same tag was published at the new address, then use that address. If a chart or an operator writes the template, look in this chart or operator for a setting for the address, or for a newer version that uses the new address.',
    fr: 'Vérifiez d’abord si le même tag a été publié à la nouvelle adresse, puis utilisez cette adresse. Si un chart ou un opérateur écrit le modèle, cherchez-y un paramètre pour l’adresse, ou une version plus récente qui utilise la nouvelle adresse.',
  },
};

const nameArchive: Remedy<Moved> = {
  manifest: podWithImage,
  params,
  why: {
    en: 'Set this image in the template of the controller: the new Pods then use the copy under docker.io/bitnamilegacy, which gets no more updates, not even security updates. Helm charts of Bitnami accept another repository in image.repository, with global.security.allowInsecureImages=true.',
    fr: 'Indiquez cette image dans le modèle du contrôleur\u00a0: les nouveaux pods utilisent alors la copie placée sous docker.io/bitnamilegacy, qui ne reçoit plus aucune mise à jour, pas même de sécurité. Les charts Helm de Bitnami acceptent un autre dépôt dans image.repository, avec global.security.allowInsecureImages=true.',
  },
};

const mirror = {
  advice: {
    en: 'Copy the image to a registry of your own and use the address of the copy, because a public registry can remove an image at any time.',
    fr: 'Copiez l’image dans votre propre registre et utilisez l’adresse de la copie, car un registre public peut retirer une image à tout moment.',
  },
};

export const vanishedOutcomes = {
  'image-archived': outcome({
    verdict: 'problem',
    when: {
      en: 'If the message says that the registry does not have {IMAGE} or refuses it, and the address begins with `docker.io/bitnami/`, but not with `docker.io/bitnami/minideb` or `docker.io/bitnami/sealed-secrets`',
      fr: 'Si le message indique que le registre n’a pas l’image {IMAGE} ou la refuse, et que l’adresse commence par `docker.io/bitnami/`, mais ni par `docker.io/bitnami/minideb` ni par `docker.io/bitnami/sealed-secrets`',
    },
    output: noOutput.address,
    text: {
      en: ({ place, since, address }: Moved) =>
        `the publisher removed the images under ${place} (${dateText('en', since)}); a copy that gets no updates is at ${address}`,
      fr: ({ place, since, address }: Moved) =>
        `l’éditeur a retiré les images publiées sous ${place} (${dateText('fr', since)})\u00a0; une copie, qui ne reçoit plus de mises à jour, se trouve à l’adresse ${address}`,
    },
    remedies: [
      nameArchive,
      mirror,
      {
        advice: {
          en: 'Then choose an image that is maintained: that of the publisher of the software, or one from a subscription to Bitnami Secure Images. The free images of docker.io/bitnamisecure have only the tag latest, and are meant for development.',
          fr: 'Choisissez ensuite une image maintenue\u00a0: celle de l’éditeur du logiciel, ou celle d’un abonnement à Bitnami Secure Images. Les images gratuites de docker.io/bitnamisecure n’ont que le tag latest et sont destinées au développement.',
        },
      },
    ],
    example: exampleArchived,
  }),
  'image-moved': outcome({
    verdict: 'problem',
    when: {
      en: 'If the message says that the registry does not have {IMAGE} or refuses it, and its publisher has announced another address',
      fr: 'Si le message indique que le registre n’a pas l’image {IMAGE} ou la refuse, et que l’éditeur de l’image a annoncé une autre adresse',
    },
    output: noOutput.address,
    text: {
      en: ({ place, since, address }: Moved) =>
        `the publisher removed the images under ${place} (${dateText('en', since)}); for this image, the new address would be ${address}`,
      fr: ({ place, since, address }: Moved) =>
        `l’éditeur a retiré les images publiées sous ${place} (${dateText('fr', since)})\u00a0; pour cette image, la nouvelle adresse serait ${address}`,
    },
    remedies: [nameNewAddress, mirror],
    example: exampleMoved,
  }),
  'image-removed': outcome({
    verdict: 'problem',
    when: {
      en: 'If the message says that the registry does not have {IMAGE} or refuses it, and its publisher has removed it without another address for this tag or digest',
      fr: 'Si le message indique que le registre n’a pas l’image {IMAGE} ou la refuse, et que l’éditeur de l’image l’a retirée sans donner d’autre adresse pour ce tag ou ce digest',
    },
    output: noOutput.address,
    text: {
      en: ({ place, since, successor }: Elsewhere) =>
        `the publisher removed the images under ${place} (${dateText('en', since)})${successor && `; images built separately are at ${successor}, with other digests`}`,
      fr: ({ place, since, successor }: Elsewhere) =>
        `l’éditeur a retiré les images publiées sous ${place} (${dateText('fr', since)})${successor && `\u00a0; des images construites à part se trouvent dans ${successor}, avec d’autres digests`}`,
    },
    remedies: [
      {
        advice: {
          en: 'Update the chart, operator or example that uses the image: a newer version probably uses another image. If there is no newer version, build the image from its source and push it to a registry of your own.',
          fr: 'Mettez à jour le chart, l’opérateur ou l’exemple qui utilise l’image\u00a0: une version plus récente utilise probablement une autre image. S’il n’y a pas de version plus récente, construisez l’image depuis ses sources et poussez-la dans votre propre registre.',
        },
      },
    ],
    example: {
      image: 'gcr.io/knative-samples/helloworld-go:latest',
      place: 'gcr.io/knative-samples',
      since: '2023-05-09',
      successor: '',
    },
  }),
  'registry-frozen': outcome({
    verdict: 'unknown',
    when: {
      en: 'If the message says that the registry does not have {IMAGE}, and {IMAGE} comes from `k8s.gcr.io` or `gcr.io/google-containers`, which are frozen',
      fr: 'Si le message indique que le registre n’a pas l’image {IMAGE}, et que cette image vient de `k8s.gcr.io` ou de `gcr.io/google-containers`, qui sont gelés',
    },
    output: noOutput.address,
    text: {
      en: ({ place, since, address }: Moved) =>
        `nothing has been published at ${place} since ${dateText('en', since)}: a more recent image is only in the successor registry, at ${address}`,
      fr: ({ place, since, address }: Moved) =>
        `plus rien n’est publié dans ${place} depuis le gel de ce registre (${dateText('fr', since)})\u00a0: une image plus récente ne se trouve que dans le registre qui lui succède, à l’adresse ${address}`,
    },
    answers: true,
    remedies: [nameNewAddress],
    example: exampleFrozen,
  }),
  'image-removal-announced': outcome({
    verdict: 'unknown',
    when: {
      en: 'If no pull of {IMAGE} fails, and its publisher has announced its removal',
      fr: 'Si aucune extraction de l’image {IMAGE} n’échoue, et que son éditeur a annoncé son retrait',
    },
    output: noOutput.address,
    text: {
      en: ({ image, place, since, successor }: Elsewhere) =>
        `the publisher announced the removal of the images under ${place} (${dateText('en', since)}): a node that does not have ${image} yet may not be able to pull it${successor && `; look for the image under ${successor}`}`,
      fr: ({ image, place, since, successor }: Elsewhere) =>
        `l’éditeur a annoncé le retrait des images publiées sous ${place} (${dateText('fr', since)})\u00a0: un nœud qui n’a pas encore l’image ${image} risque de ne pas pouvoir l’extraire${successor && `\u00a0; cherchez l’image sous ${successor}`}`,
    },
    remedies: [mirror],
    example: elsewhere(exampleArchived, 'docker.io/bitnamilegacy'),
  }),
  'registry-frozen-no-failing-pull': outcome({
    verdict: 'not-applicable',
    when: {
      en: 'If no pull of {IMAGE} fails, and it comes from `k8s.gcr.io` or `gcr.io/google-containers`',
      fr: 'Si aucune extraction de l’image {IMAGE} n’échoue, et que cette image vient de `k8s.gcr.io` ou de `gcr.io/google-containers`',
    },
    output: noOutput.address,
    text: {
      en: ({ place, since, successor }: Elsewhere) =>
        `no pull fails; nothing has been published at ${place} since ${dateText('en', since)}, and the successor registry is ${successor}`,
      fr: ({ place, since, successor }: Elsewhere) =>
        `aucune extraction n’échoue\u00a0; plus rien n’est publié dans ${place} depuis le gel de ce registre (${dateText('fr', since)}), et le registre ${successor} lui succède`,
    },
    example: elsewhere(exampleFrozen, 'registry.k8s.io'),
  }),
  'not-applicable-cause': outcome({
    verdict: 'not-applicable',
    when: {
      en: 'If the message is not what this registry answers for a removed image',
      fr: 'Si le message n’est pas ce que ce registre répond pour une image retirée',
    },
    output: {
      none: { en: 'the message of the Pod shows it', fr: 'le message du pod le montre' },
    },
    text: {
      en: () => 'the pull fails for a reason other than a removed image',
      fr: () => 'l’extraction échoue pour une autre raison que le retrait de l’image',
    },
    example: {},
  }),
  'removal-not-known': outcome({
    verdict: 'not-applicable',
    when: {
      en: 'If the address of the image is not in any of the places that this page lists',
      fr: 'Si l’adresse de l’image ne fait partie d’aucun des emplacements énumérés sur cette page',
    },
    output: noOutput.address,
    text: {
      en: () => 'Pullbook has no record of a removal by the publisher',
      fr: () => 'Pullbook n’a connaissance d’aucun retrait par l’éditeur',
    },
    example: {},
  }),
} as const;
