import type { WordsOf } from './model.ts';
import type { notAPullFailure } from './not-a-pull-failure.ts';
import { ownRequestWords } from './own-request.words.ts';

/** What a refusal by admission says, whether it is about an image or not. */
const admissionRefusal = {
  redirect: {
    en: 'Admission refused the object: the sentence comes from the author of that rule, and the name of the webhook says whose it is.',
    fr: 'L’admission a refusé l’objet\u00a0: la phrase vient de l’auteur de la règle, et le nom du webhook dit de qui il s’agit.',
  },
  printers: ['admission'],
  source:
    'kubernetes/kubernetes:staging/src/k8s.io/apiserver/pkg/admission/plugin/webhook/errors/statuserror.go',
} as const;

export const notAPullFailureWords: WordsOf<typeof notAPullFailure> = {
  title: { en: 'No failed image pull recognised', fr: 'Aucun échec d’extraction d’image reconnu' },
  summary: {
    en: 'Pullbook recognises nothing in this text that says that a node failed to pull an image. That does not prove that none failed: the message is under Events in the output of kubectl describe pod.',
    fr: 'Pullbook ne reconnaît rien dans ce texte qui dise qu’un nœud n’a pas pu extraire une image. Cela ne prouve pas qu’aucune extraction n’a échoué\u00a0: le message figure sous Events dans la sortie de kubectl describe pod.',
  },
  signatures: {
    ...ownRequestWords,
    'image-build': {
      message: 'ERROR: failed to solve: failed to resolve source metadata for IMAGE',
      redirect: {
        en: 'A build pulled its base image on the machine that builds: check the sign-in and the network of that machine, not those of the nodes.',
        fr: 'C’est un build qui extrait son image de base, sur sa propre machine\u00a0: vérifiez la connexion au registre et le réseau de cette machine, pas ceux des nœuds.',
      },
      printers: ['client'],
      source: 'moby/buildkit:client/llb/sourceresolver/imageresolver.go',
    },
    'image-builder': {
      message: 'error building image: error building stage: REASON',
      redirect: {
        en: 'A build pulled its base image on the machine that builds: check the sign-in and the network of that machine, not those of the nodes.',
        fr: 'C’est un build qui extrait son image de base, sur sa propre machine\u00a0: vérifiez la connexion au registre et le réseau de cette machine, pas ceux des nœuds.',
      },
      printers: ['client'],
      source: 'GoogleContainerTools/kaniko:cmd/executor/cmd/root.go',
    },
    'image-push': {
      message: 'failed to push IMAGE: REASON',
      redirect: {
        en: 'A push needs the right to write, and is made by your machine or by the build: look at the roles of the account that pushes.',
        fr: 'Un push demande le droit d’écrire, et part de votre poste ou du build\u00a0: regardez les rôles du compte qui pousse.',
      },
      printers: ['client'],
      source: 'containerd/containerd:core/remotes/docker/pusher.go',
    },
    'other-download': {
      message: 'fatal: unable to access URL: REASON',
      redirect: {
        en: 'Another program downloads something that is not an image: read its own message and its own credentials.',
        fr: 'Un autre programme télécharge autre chose qu’une image\u00a0: lisez son message et vérifiez ses propres identifiants.',
      },
      printers: ['client'],
      source: 'git/git:http.c',
    },
    'registry-login': {
      message: 'error: cannot perform an interactive login from a non TTY device',
      redirect: {
        en: 'The sign-in failed on this machine: check user name, password, clock and network there; nodes do not use this sign-in.',
        fr: 'La connexion a échoué sur ce poste\u00a0: vérifiez-y le nom d’utilisateur, le mot de passe, l’horloge et le réseau\u00a0; les nœuds n’utilisent pas cette connexion.',
      },
      printers: ['client'],
      source: 'docker/cli:cli/command/registry/login.go',
    },
    probe: {
      message: 'Readiness probe failed: REASON',
      redirect: {
        en: 'The container runs and does not answer its probe: read the log of the container and the settings of the probe.',
        fr: 'Le conteneur tourne et ne répond pas à sa sonde\u00a0: lisez le journal du conteneur et les réglages de la sonde.',
      },
      printers: ['kubelet'],
      source: 'kubernetes/kubernetes:pkg/kubelet/prober/prober.go',
    },
    volume: {
      message: 'MountVolume.SetUp failed for volume "VOLUME": REASON',
      redirect: {
        en: 'A volume could not be mounted (FailedMount): look at the claim, the secret or the configuration that the Pod names.',
        fr: 'Un volume n’a pas pu être monté (FailedMount)\u00a0: regardez la demande de volume, le secret ou la ConfigMap que désigne le pod.',
      },
      printers: ['kubelet'],
      source: 'kubernetes/kubernetes:pkg/volume/util/operationexecutor/operation_generator.go',
    },
    scheduling: {
      message: '0/3 nodes are available: REASON',
      redirect: {
        en: 'No node takes the Pod: compare its requests, selectors and tolerations with the nodes, then see whether the cluster may grow.',
        fr: 'Aucun nœud n’accepte le pod\u00a0: comparez ses demandes, sélecteurs et tolérances aux nœuds, puis voyez si le cluster peut s’agrandir.',
      },
      printers: ['scheduler'],
      source: 'kubernetes/kubernetes:pkg/scheduler/framework/types.go',
    },
    sandbox: {
      message: 'Failed to create pod sandbox: failed to setup network for sandbox: REASON',
      redirect: {
        en: 'The network of the Pod could not be set up: look at the network plugin of the node and at the addresses that are left.',
        fr: 'Le réseau du pod n’a pas pu être mis en place\u00a0: regardez le plugin réseau du nœud et les adresses encore libres.',
      },
      printers: ['kubelet'],
      source: 'kubernetes/kubernetes:pkg/kubelet/kuberuntime/kuberuntime_sandbox.go',
    },
    'binary-authorization': {
      message:
        'admission webhook "imagepolicywebhook.image-policy.k8s.io" denied the request: Image IMAGE denied by Binary Authorization',
      redirect: {
        en: 'The Pod was never made: Binary Authorization refused it, and its policy says why.',
        fr: 'Le pod n’a jamais été créé\u00a0: l’autorisation binaire l’a refusé, et sa stratégie dit pourquoi.',
      },
      printers: ['admission'],
      source: 'https://cloud.google.com/binary-authorization/docs/troubleshoot',
    },
    'image-admission': {
      message: 'admission webhook "NAME" denied the request: image IMAGE is not allowed',
      ...admissionRefusal,
    },
    admission: {
      message: 'admission webhook "NAME" denied the request: REASON',
      ...admissionRefusal,
    },
    'image-volume': {
      message: 'ImageVolumeMountFailed: REASON',
      redirect: {
        en: 'The image of a volume (spec.volumes[].image) is on the node and could not be mounted: read the reason behind it, look at the path that the container asks for, and see whether the runtime of the node supports image volumes (containerd from 2.1).',
        fr: 'L’image d’un volume (spec.volumes[].image) est sur le nœud, mais n’a pas pu être montée\u00a0: lisez la raison qui suit, examinez le chemin que demande le conteneur, et voyez si le runtime du nœud prend en charge les volumes d’image (containerd à partir de 2.1).',
      },
      printers: ['kubelet', 'containerd 2.1+', 'cri-o'],
      source: 'kubernetes/cri-api:pkg/errors/errors.go',
    },
    'container-start': {
      message: 'Error: failed to create containerd task: OCI runtime create failed: REASON',
      redirect: {
        en: 'The image is there and the container does not start or stay up (CrashLoopBackOff): read the log of its last run and its exit code.',
        fr: 'L’image est là, mais le conteneur ne démarre pas ou s’arrête aussitôt (CrashLoopBackOff)\u00a0: lisez le journal de sa dernière exécution et son code de sortie.',
      },
      printers: ['kubelet'],
      source: 'kubernetes/kubernetes:pkg/kubelet/kuberuntime/kuberuntime_container.go',
    },
    'runtime-call': {
      message: 'ExecSync for "CONTAINER" failed: REASON',
      redirect: {
        en: 'The runtime was asked for something else than an image, in a container that is there already: read the log of that container and the state of its node.',
        fr: 'On demandait autre chose qu’une image au runtime, dans un conteneur déjà là\u00a0: lisez le journal de ce conteneur et l’état de son nœud.',
      },
      printers: ['kubelet', 'containerd 1.6', 'containerd 1.7', 'containerd 2.0', 'containerd 2.1+'],
      source: 'containerd/containerd:internal/cri/instrument/instrumented_service.go',
    },
    'other-event': {
      message: 'Warning  Failed  AGE  kubelet  Error: REASON',
      redirect: {
        en: 'This event is about another step than the pull: read the event before it, and the state of the container.',
        fr: 'Cet événement concerne une autre étape que l’extraction\u00a0: lisez celui qui le précède, et l’état du conteneur.',
      },
      printers: ['kubelet', 'client'],
      source: 'kubernetes/kubernetes:pkg/kubelet/events/event.go',
    },
    'node-pressure': {
      message: 'The node was low on resource: ephemeral-storage.',
      redirect: {
        en: 'The node ran short of memory, disk or processes and evicted Pods: look at its conditions and at what fills it.',
        fr: 'Le nœud a manqué de mémoire, de disque ou de processus et a évincé des pods\u00a0: regardez ses conditions et ce qui le sature.',
      },
      printers: ['kubelet'],
      source: 'kubernetes/kubernetes:pkg/kubelet/eviction/helpers.go',
    },
    kubectl: {
      message: 'Unable to connect to the server: REASON',
      redirect: {
        en: 'Your own kubectl cannot reach the cluster or may not: check the context, the sign-in and the way to the control plane.',
        fr: 'C’est votre propre kubectl qui n’atteint pas le cluster, ou n’en a pas le droit\u00a0: vérifiez le contexte, la connexion et le chemin vers le plan de contrôle.',
      },
      printers: ['client'],
      source: 'kubernetes/kubectl:pkg/cmd/util/helpers.go',
    },
    'other-service': {
      message: 'dial tcp ADDRESS:5432: connect: connection refused',
      redirect: {
        en: 'A program calls another service than a registry: look at that service and at the settings of the program.',
        fr: 'Un programme appelle un service qui n’est pas un registre\u00a0: regardez ce service et les réglages du programme.',
      },
      printers: ['node'],
      source: 'https://www.iana.org/assignments/service-names-port-numbers',
    },
    pulled: {
      message:
        'Successfully pulled image "IMAGE" in DURATION (DURATION including waiting). Image size: N bytes.',
      redirect: {
        en: 'The pull ended well: whatever fails, fails later.',
        fr: 'L’extraction a réussi\u00a0: ce qui échoue, échoue ensuite.',
      },
      printers: ['kubelet'],
      source: 'kubernetes/kubernetes:pkg/kubelet/images/image_manager.go',
      otherWordings: [{ message: 'Successfully pulled image "IMAGE" in DURATION', printers: ['kubelet'] }],
    },
  },
};
