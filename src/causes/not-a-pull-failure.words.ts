import type { WordsOf } from './model.ts';
import type { notAPullFailure } from './not-a-pull-failure.ts';
import { ownRequestWords } from './own-request.words.ts';

/** What a refusal by admission says, whether it is about an image or not. */
const admissionRefusal = {
  redirect: {
    en: 'Admission refused the object: the end of the message was written by the author of the admission policy, and the name of the webhook usually shows which policy controller enforces this policy.',
    fr: 'L’admission a refusé l’objet\u00a0: la fin du message a été écrite par l’auteur de la stratégie d’admission, et le nom du webhook montre en général quel contrôleur applique cette stratégie.',
  },
  printers: ['admission'],
  source:
    'kubernetes/kubernetes:staging/src/k8s.io/apiserver/pkg/admission/plugin/webhook/errors/statuserror.go',
} as const;

export const notAPullFailureWords: WordsOf<typeof notAPullFailure> = {
  title: { en: 'No failed image pull recognized', fr: 'Aucun échec d’extraction d’image reconnu' },
  summary: {
    en: 'No message recognized here is about a node that failed to pull an image. This does not prove that no pull failed: if one did, the message is under Events in the output of kubectl describe pod.',
    fr: 'Aucun message reconnu ici n’indique qu’un nœud n’a pas pu extraire une image. Cela ne prouve pas qu’aucune extraction n’a échoué\u00a0: si une extraction a échoué, le message figure sous Events dans la sortie de kubectl describe pod.',
  },
  signatures: {
    ...ownRequestWords,
    'image-build': {
      message: 'ERROR: failed to solve: failed to resolve source metadata for IMAGE',
      redirect: {
        en: 'A build tried to pull its base image on the build machine: check the registry sign-in and the network of that machine, not those of the nodes.',
        fr: 'Un build a tenté d’extraire son image de base sur la machine de build\u00a0: vérifiez l’authentification au registre et le réseau de cette machine, pas ceux des nœuds.',
      },
      printers: ['client'],
      source: 'moby/buildkit:client/llb/sourceresolver/imageresolver.go',
    },
    'image-builder': {
      message: 'error building image: error building stage: REASON',
      redirect: {
        en: 'A stage of a build failed: read the reason at the end of the message. If it is the pull of the base image, check the registry sign-in and the network of the machine or the Pod that runs the build.',
        fr: 'Une étape d’un build a échoué\u00a0: lisez la raison à la fin du message. S’il s’agit de l’extraction de l’image de base, vérifiez l’authentification au registre et le réseau de la machine ou du pod qui exécute le build.',
      },
      printers: ['client'],
      source: 'GoogleContainerTools/kaniko:cmd/executor/cmd/root.go',
    },
    'image-push': {
      message: 'failed to push IMAGE: REASON',
      redirect: {
        en: 'A push needs write permission, and is done by your machine or by the build: check the roles of the account that pushes.',
        fr: 'Un push exige le droit d’écriture, et part de votre poste ou du build\u00a0: vérifiez les rôles du compte qui pousse l’image.',
      },
      printers: ['client'],
      source: 'containerd/containerd:core/remotes/docker/pusher.go',
    },
    'other-download': {
      message: 'fatal: unable to access URL: REASON',
      redirect: {
        en: 'Another program downloads something that is not an image: read its own message, and check its own credentials.',
        fr: 'Un autre programme télécharge autre chose qu’une image\u00a0: lisez son message et vérifiez ses propres identifiants.',
      },
      printers: ['client'],
      source: 'git/git:http.c',
    },
    'registry-login': {
      message: 'error: cannot perform an interactive login from a non TTY device',
      redirect: {
        en: 'The sign-in failed on this machine, or the login command had no terminal to ask for the password: pass the password on standard input (--password-stdin), and check the user name, the password, and the clock and network of this machine. Nodes do not use this sign-in.',
        fr: 'L’authentification a échoué sur ce poste, ou la commande de connexion n’avait pas de terminal pour demander le mot de passe\u00a0: transmettez le mot de passe sur l’entrée standard (--password-stdin), et vérifiez le nom d’utilisateur, le mot de passe, l’horloge et le réseau de ce poste. Les nœuds n’utilisent pas cette authentification.',
      },
      printers: ['client'],
      source: 'docker/cli:cli/command/registry/login.go',
    },
    probe: {
      message: 'Readiness probe failed: REASON',
      redirect: {
        en: 'The container runs but does not pass its probe: read the log of the container, and check the settings of the probe.',
        fr: 'Le conteneur tourne, mais échoue à sa sonde\u00a0: lisez le journal du conteneur, et vérifiez les réglages de la sonde.',
      },
      printers: ['kubelet'],
      source: 'kubernetes/kubernetes:pkg/kubelet/prober/prober.go',
    },
    volume: {
      message: 'MountVolume.SetUp failed for volume "VOLUME": REASON',
      redirect: {
        en: 'A volume could not be mounted (FailedMount): check the PersistentVolumeClaim, the secret or the ConfigMap that the Pod names.',
        fr: 'Un volume n’a pas pu être monté (FailedMount)\u00a0: vérifiez le PersistentVolumeClaim, le secret ou la ConfigMap que désigne le pod.',
      },
      printers: ['kubelet'],
      source: 'kubernetes/kubernetes:pkg/volume/util/operationexecutor/operation_generator.go',
    },
    scheduling: {
      message: '0/3 nodes are available: REASON',
      redirect: {
        en: 'No node can run the Pod: compare its requests, selectors and tolerations with the nodes, then check whether the cluster can scale up.',
        fr: 'Aucun nœud ne peut accueillir le pod\u00a0: comparez aux nœuds ses requests, sélecteurs et tolérances, puis vérifiez si le cluster peut s’agrandir.',
      },
      printers: ['scheduler'],
      source: 'kubernetes/kubernetes:pkg/scheduler/framework/types.go',
    },
    sandbox: {
      message: 'Failed to create pod sandbox: failed to setup network for sandbox: REASON',
      redirect: {
        en: 'The network of the Pod could not be set up: check the network plugin of the node, and whether free addresses are left.',
        fr: 'Le réseau du pod n’a pas pu être mis en place\u00a0: vérifiez le plugin réseau du nœud, et s’il reste des adresses libres.',
      },
      printers: ['kubelet'],
      source: 'kubernetes/kubernetes:pkg/kubelet/kuberuntime/kuberuntime_sandbox.go',
    },
    'binary-authorization': {
      message:
        'admission webhook "imagepolicywebhook.image-policy.k8s.io" denied the request: Image IMAGE denied by Binary Authorization',
      redirect: {
        en: 'The Pod was never created: Binary Authorization refused it, and the Binary Authorization policy shows why.',
        fr: 'Le pod n’a jamais été créé\u00a0: l’autorisation binaire l’a refusé, et la stratégie d’autorisation binaire montre pourquoi.',
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
        en: 'The image of a volume (spec.volumes[].image) is on the node but could not be mounted: read the reason at the end of the message, check the path that the container mounts, and check whether the runtime of the node supports image volumes (containerd 2.1 and later).',
        fr: 'L’image d’un volume (spec.volumes[].image) est sur le nœud, mais n’a pas pu être montée\u00a0: lisez la raison à la fin du message, vérifiez le chemin que monte le conteneur, et vérifiez si le runtime du nœud prend en charge les volumes d’image (containerd à partir de 2.1).',
      },
      printers: ['kubelet', 'containerd 2.1+', 'cri-o'],
      source: 'kubernetes/cri-api:pkg/errors/errors.go',
    },
    'container-start': {
      message: 'Error: failed to create containerd task: OCI runtime create failed: REASON',
      redirect: {
        en: 'The image is on the node, but the container does not start or does not keep running (CrashLoopBackOff): read the reason at the end of the message and, if the container has started, the log of its last run and its exit code.',
        fr: 'L’image est sur le nœud, mais le conteneur ne démarre pas ou ne reste pas en marche (CrashLoopBackOff)\u00a0: lisez la raison à la fin du message et, si le conteneur a démarré, le journal de sa dernière exécution et son code de sortie.',
      },
      printers: ['kubelet'],
      source: 'kubernetes/kubernetes:pkg/kubelet/kuberuntime/kuberuntime_container.go',
    },
    'runtime-call': {
      message: 'ExecSync for "CONTAINER" failed: REASON',
      redirect: {
        en: 'The request to the runtime was not about an image, but about a container that already exists: read the log of that container, and check the state of its node.',
        fr: 'La requête au runtime ne concernait pas une image, mais un conteneur qui existe déjà\u00a0: lisez le journal de ce conteneur, et vérifiez l’état de son nœud.',
      },
      printers: ['kubelet', 'containerd 1.6', 'containerd 1.7', 'containerd 2.0', 'containerd 2.1+'],
      source: 'containerd/containerd:internal/cri/instrument/instrumented_service.go',
    },
    'other-event': {
      message: 'Warning  Failed  AGE  kubelet  Error: REASON',
      redirect: {
        en: 'If the reason is not ErrImagePull or ImagePullBackOff, this event is about a step other than the pull: read the event before it, and check the state of the container.',
        fr: 'Si la raison n’est ni ErrImagePull ni ImagePullBackOff, cet événement concerne une autre étape que l’extraction\u00a0: lisez l’événement qui le précède, et vérifiez l’état du conteneur.',
      },
      printers: ['kubelet', 'client'],
      source: 'kubernetes/kubernetes:pkg/kubelet/events/event.go',
    },
    'node-pressure': {
      message: 'The node was low on resource: ephemeral-storage.',
      redirect: {
        en: 'The node ran out of memory, disk space or process IDs and evicted Pods: check the conditions of the node, and what uses these resources.',
        fr: 'Le nœud a manqué de mémoire, d’espace disque ou de PID et a évincé des pods\u00a0: vérifiez les conditions du nœud, et ce qui utilise ces ressources.',
      },
      printers: ['kubelet'],
      source: 'kubernetes/kubernetes:pkg/kubelet/eviction/helpers.go',
    },
    kubectl: {
      message: 'Unable to connect to the server: REASON',
      redirect: {
        en: 'Your own kubectl cannot reach the cluster, or is not allowed to access it: check the context, the sign-in and the network path to the control plane.',
        fr: 'C’est votre propre kubectl qui n’atteint pas le cluster, ou qui n’a pas le droit d’y accéder\u00a0: vérifiez le contexte, l’authentification et le chemin réseau vers le plan de contrôle.',
      },
      printers: ['client'],
      source: 'kubernetes/kubectl:pkg/cmd/util/helpers.go',
    },
    'other-service': {
      message: 'dial tcp ADDRESS:5432: connect: connection refused',
      redirect: {
        en: 'A program calls a service that is not a registry: check that service and the settings of the program.',
        fr: 'Un programme appelle un service qui n’est pas un registre\u00a0: vérifiez ce service et les réglages du programme.',
      },
      printers: ['node'],
      source: 'https://www.iana.org/assignments/service-names-port-numbers',
    },
    pulled: {
      message:
        'Successfully pulled image "IMAGE" in DURATION (DURATION including waiting). Image size: N bytes.',
      redirect: {
        en: 'The pull succeeded: if something fails, it fails at a later step.',
        fr: 'L’extraction a réussi\u00a0: si quelque chose échoue, c’est à une étape suivante.',
      },
      printers: ['kubelet'],
      source: 'kubernetes/kubernetes:pkg/kubelet/images/image_manager.go',
      otherWordings: [{ message: 'Successfully pulled image "IMAGE" in DURATION', printers: ['kubelet'] }],
    },
  },
};
