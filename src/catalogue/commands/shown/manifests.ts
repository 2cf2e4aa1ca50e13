/** Manifests that a reader applies. */
import type { Change } from '../../model/change.ts';
import type { AnyCommand } from '../../model/command.ts';
import type { Manifest } from '../../model/shown.ts';
import { sources } from '../../sources/index.ts';

/** How added lines of a template are undone, and how a value that took the place of another is. */
const undone = {
  added: {
    advice: {
      en: 'Restore the former template. The Pods of the workload are replaced once more.',
      fr: 'Rétablissez l’ancien modèle. Les pods de la charge de travail sont de nouveau remplacés.',
    },
  },
  replaced: {
    advice: {
      en: 'Restore the former value in the template. The Pods of the workload are replaced once more.',
      fr: 'Remettez l’ancienne valeur dans le modèle. Les pods de la charge de travail sont de nouveau remplacés.',
    },
  },
};

/** A change of the Pod template of a workload: its controller replaces the Pods. */
const ofTemplate = (
  field: string,
  undo: keyof typeof undone = 'added',
  ...more: Change<AnyCommand>['effects']
): Change<AnyCommand> => ({
  effects: [{ verb: 'changes', kind: 'pod-template', name: '', fields: [field] }, ...more],
  scope: 'workload-pods',
  losses: ['pods-restarted'],
  undo: () => undone[undo],
});

/** A class that GKE makes nodes for; nothing changes until Pods select it. */
const ofClass = (...fields: readonly string[]): Change<AnyCommand> => ({
  effects: [
    {
      verb: 'creates',
      kind: 'compute-class',
      name: '{COMPUTE_CLASS}',
      fields: ['machineFamily={MACHINE_FAMILY}', ...fields],
    },
  ],
  scope: 'pods-of-class',
  cost: 'class-nodes',
  undo: () => ({
    advice: {
      en: 'Delete the ComputeClass only when no Pod selects it any longer. A Pod that selects a ComputeClass that does not exist stays Pending.',
      fr: 'Ne supprimez la ComputeClass que lorsque plus aucun pod ne la sélectionne. Un pod qui sélectionne une ComputeClass inexistante reste Pending.',
    },
  }),
});

/** The keys are those that the Google Cloud SDK reads (SDK 528, googlecloudsdk/api_lib/container/util.py). */
export const trustedRegistry: Manifest = {
  id: 'containerd-private-authority',
  yaml: `# --containerd-config-from-file
privateRegistryAccessConfig:
  enabled: true
  certificateAuthorityDomainConfig:
    - gcpSecretManagerCertificateConfig:
        secretURI: "{CERTIFICATE_SECRET}"
      # host[:port]
      fqdns:
        - "{REGISTRY_HOST}"
`,
  purpose: {
    en: 'Configure nodes to trust the authority that signed the certificate of a registry, with a file for gcloud (--containerd-config-from-file). The names under fqdns are exact, without wildcards, and contain the port if the image address does.',
    fr: 'Configurer les nœuds pour qu’ils fassent confiance à l’autorité qui a signé le certificat d’un registre, avec un fichier pour gcloud (--containerd-config-from-file). Les noms sous fqdns sont exacts, sans caractère générique, et contiennent le port si l’adresse de l’image en contient un.',
  },
  sources: [sources.privateCertificates, sources.containerdConfiguration],
};

export const podWithPullSecret: Manifest = {
  id: 'pod-with-pull-secret',
  yaml: `spec:
  template:
    spec:
      imagePullSecrets:
        - name: {SECRET}
`,
  purpose: {
    en: 'Reference the pull secret in the Pod template of the controller. The template of a Job cannot be changed, so create the Job again.',
    fr: 'Indiquer le secret d’extraction dans le modèle de pod du contrôleur. Le modèle d’un Job ne peut pas être modifié, donc créez de nouveau le Job.',
  },
  change: ofTemplate('imagePullSecrets={SECRET}'),
  sources: [sources.pullSecrets],
};

export const podWithOtherPullSecret: Manifest = {
  id: 'pod-with-other-pull-secret',
  yaml: `spec:
  template:
    spec:
      imagePullSecrets:
        # CURRENT_SECRET → SECRET
        - name: {SECRET}
`,
  purpose: {
    en: 'Reference another pull secret in the template, in place of one that does not work.',
    fr: 'Indiquer un autre secret d’extraction dans le modèle, à la place d’un secret qui ne fonctionne pas.',
  },
  change: ofTemplate('imagePullSecrets: {CURRENT_SECRET} → {SECRET}', 'replaced'),
  sources: [sources.pullSecrets],
};

export const podWithImage: Manifest = {
  id: 'pod-with-image',
  yaml: `spec:
  template:
    spec:
      containers:
        - name: {CONTAINER}
          image: {IMAGE}
`,
  purpose: {
    en: 'Set another image address in the template of a workload.',
    fr: 'Indiquer une autre adresse d’image dans le modèle d’une charge de travail.',
  },
  change: ofTemplate('image={IMAGE}', 'replaced'),
  sources: [sources.imageNames],
};

export const podOnArchitecture: Manifest = {
  id: 'pod-on-architecture',
  yaml: `spec:
  template:
    spec:
      nodeSelector:
        kubernetes.io/arch: {ARCHITECTURE}
`,
  purpose: {
    en: 'Keep the Pods on nodes for which their image was built.',
    fr: 'Garder les pods sur les nœuds pour lesquels leur image a été construite.',
  },
  change: ofTemplate('nodeSelector kubernetes.io/arch={ARCHITECTURE}'),
  sources: [sources.nodeLabels],
};

/** Its fields stand in the reference of the ComputeClass, with the address of an account of S3NS there. */
export const computeClassWithAccount: Manifest = {
  id: 'compute-class-with-account',
  yaml: `apiVersion: cloud.google.com/v1
kind: ComputeClass
metadata:
  name: {COMPUTE_CLASS}
spec:
  nodePoolAutoCreation:
    enabled: true
  nodePoolConfig:
    serviceAccount: {SERVICE_ACCOUNT}
  priorities:
    - machineFamily: {MACHINE_FAMILY}
`,
  purpose: {
    en: 'Let GKE create nodes that run as another service account, for the Pods that select the ComputeClass.',
    fr: 'Faire créer par GKE, pour les pods qui sélectionnent la ComputeClass, des nœuds qui utilisent un autre compte de service.',
  },
  change: ofClass('serviceAccount={SERVICE_ACCOUNT}'),
  sources: [sources.computeClass, sources.customComputeClasses],
};

export const computeClassWithDisk: Manifest = {
  id: 'compute-class-with-disk',
  yaml: `apiVersion: cloud.google.com/v1
kind: ComputeClass
metadata:
  name: {COMPUTE_CLASS}
spec:
  nodePoolAutoCreation:
    enabled: true
  priorities:
    - machineFamily: {MACHINE_FAMILY}
      storage:
        bootDiskType: {DISK_TYPE}
        bootDiskSize: {DISK_SIZE}
`,
  purpose: {
    en: 'Let GKE create nodes with another boot disk, for the Pods that select the ComputeClass.',
    fr: 'Faire créer par GKE, pour les pods qui sélectionnent la ComputeClass, des nœuds avec un autre disque de démarrage.',
  },
  change: ofClass('bootDiskType={DISK_TYPE}', 'bootDiskSize={DISK_SIZE}'),
  sources: [sources.computeClass, sources.customComputeClasses],
};

/** The fields of the class stand in its reference; the list of allowed disk images is for Autopilot. */
export const computeClassWithPreloadedImage: Manifest = {
  id: 'compute-class-with-preloaded-image',
  yaml: `apiVersion: node.gke.io/v1
kind: GCPResourceAllowlist
metadata:
  name: gke-secondary-boot-disk-allowlist
spec:
  allowedResourcePatterns:
    - {DISK_IMAGE_PATH}
---
apiVersion: cloud.google.com/v1
kind: ComputeClass
metadata:
  name: {COMPUTE_CLASS}
spec:
  nodePoolAutoCreation:
    enabled: true
  priorities:
    - machineFamily: {MACHINE_FAMILY}
      storage:
        secondaryBootDisks:
          - diskImageName: {DISK_IMAGE}
            project: {PROJECT}
            mode: CONTAINER_IMAGE_CACHE
`,
  purpose: {
    en: 'Let GKE create nodes that already have the image on a disk, for the Pods that select the ComputeClass.',
    fr: 'Faire créer par GKE, pour les pods qui sélectionnent la ComputeClass, des nœuds qui ont déjà l’image sur un disque.',
  },
  change: {
    ...ofClass('secondaryBootDisks={DISK_IMAGE}'),
    effects: [
      {
        verb: 'creates',
        kind: 'disk-image-allowlist',
        name: 'gke-secondary-boot-disk-allowlist',
        fields: ['allowedResourcePatterns={DISK_IMAGE_PATH}'],
      },
      ...ofClass('secondaryBootDisks={DISK_IMAGE}').effects,
    ],
    cost: 'preloaded-disks',
  },
  sources: [sources.secondaryBootDisks, sources.computeClass, sources.customComputeClasses],
};

export const podOfComputeClass: Manifest = {
  id: 'pod-of-compute-class',
  yaml: `spec:
  template:
    spec:
      nodeSelector:
        cloud.google.com/compute-class: {COMPUTE_CLASS}
`,
  purpose: {
    en: 'Select the ComputeClass in the Pod template of the controller. The template of a Job cannot be changed, so create the Job again.',
    fr: 'Sélectionner la ComputeClass dans le modèle de pod du contrôleur. Le modèle d’un Job ne peut pas être modifié, donc créez de nouveau le Job.',
  },
  change: ofTemplate('nodeSelector cloud.google.com/compute-class={COMPUTE_CLASS}', 'added', {
    verb: 'creates',
    kind: 'class-nodes',
    name: '{COMPUTE_CLASS}',
  }),
  sources: [sources.customComputeClasses],
};

export const manifests: readonly Manifest[] = [
  podWithImage,
  podOnArchitecture,
  podWithPullSecret,
  podWithOtherPullSecret,
  trustedRegistry,
  computeClassWithAccount,
  computeClassWithDisk,
  computeClassWithPreloadedImage,
  podOfComputeClass,
];
