import type { Cause } from './model.ts';

/** Text that looks related and is not: what else was going on, named, so that no registry is blamed for it. */
export const notAPullFailure: Cause = {
  id: 'not-a-pull-failure',
  title: { en: 'Not an image pull failure', fr: 'Pas un échec d’extraction d’image' },
  summary: {
    en: 'Nothing in this text says that a node failed to pull an image. Another step failed, or everything went well.',
    fr: 'Rien dans ce texte ne dit qu’un nœud n’a pas pu extraire une image. Une autre étape a échoué, ou tout s’est bien passé.',
  },
  section: null,
  rules: [],
  signatures: [
    {
      id: 'image-build',
      message: 'ERROR: failed to solve: failed to resolve source metadata for IMAGE',
      pattern:
        /\bfailed to solve\b|"-t, --tag" flag: |\bload metadata for\b|\berror building (?:image|at step)|\berror: build (?:step|error)\b|\bfailed to build\b|\bs2i build\b|\bdockerfile:\d|\bdocker(?:-compose| compose)? build\b|\bexecutor failed running\b|\bfailed to export layer\b|\bresolve source metadata\b|(?:^|[\s":])#\d{1,4} (?:error\b|cached\b|done\b|\[|\d)|\bstep \d{1,3}\/\d{1,3} ?: |^\[\d{1,3}\/\d{1,3}\] |\b(?:buildah|podman) (?:build|bud)\b|\bwhile building image\b|\bcreating build container\b/,
      precision: 'activity',
      spreads: true,
      goTo: {
        en: 'A build pulled its base image on the machine that builds: check the sign-in and the network of that machine, not those of the nodes.',
        fr: 'C’est un build qui extrait son image de base, sur sa propre machine : vérifiez la connexion au registre et le réseau de cette machine, pas ceux des nœuds.',
      },
      printers: ['client'],
      source: 'moby/buildkit:client/llb/sourceresolver/imageresolver.go',
    },
    {
      id: 'image-builder',
      message: 'error building image: error building stage: REASON',
      pattern: /\bbuildkit(?:d|_)?\b|\bbuildx\b|\bkaniko\b|\bbuildah\b|\bcloud build\b|\bbuild-and-push\b/,
      precision: 'activity',
      goTo: {
        en: 'A build pulled its base image on the machine that builds: check the sign-in and the network of that machine, not those of the nodes.',
        fr: 'C’est un build qui extrait son image de base, sur sa propre machine : vérifiez la connexion au registre et le réseau de cette machine, pas ceux des nœuds.',
      },
      printers: ['client'],
      source: 'GoogleContainerTools/kaniko:cmd/executor/cmd/root.go',
    },
    {
      id: 'image-push',
      message: 'failed to push IMAGE: REASON',
      pattern:
        /\b(?:failed to|error|unable to|cannot|could not|can't) push(?:ing)?\b|\bpush(?:ing)? (?:access denied|failed)\b|\b(?:docker|podman|nerdctl|buildah|crane|ctr|skopeo|oras)(?: images?)? push\b|\bfrom head request to \S{1,400}\/blobs\/|\bpush refers to (?:a )?repository\b|\bstatus(?: code)? from (?:put|patch|post) request to \S{1,400}\/blobs\/uploads|\bfrom put request\b|\bput "?https?:\/\/\S{1,400}\/v2\/|\bchecking push permissions?\b|\baction: push\b|\bwrite_package\b|(?:%3a|:)(?:pull(?:%2c|,))?push\b|\/blobs\/uploads\/|\buploading manifest\b|\bat destination: (?:pinging container registry|unable to retrieve auth token|checking whether a blob|failed to read from destination|requesting bearer|unauthorized|head |can't talk)|uploadartifacts\b|\bblob upload (?:unknown|invalid)\b|\bpushing (?:image|manifest|layer)\b|\bpush(?:es)? (?:is|are) not allowed\b|\btag (?:is immutable|immutability)\b/,
      precision: 'activity',
      spreads: true,
      goTo: {
        en: 'A push needs the right to write, and is made by your machine or by the build: look at the roles of the account that pushes.',
        fr: 'Un push demande le droit d’écrire, et part de votre poste ou du build : regardez les rôles du compte qui pousse.',
      },
      printers: ['client'],
      source: 'containerd/containerd:core/remotes/docker/pusher.go',
    },
    {
      id: 'other-download',
      message: 'fatal: unable to access URL: REASON',
      pattern:
        /\bfatal: (?:unable to access|could not read|repository|couldn't find remote)|\bgit (?:pull|clone|fetch|push)\b|\bhelm (?:pull|install|upgrade|repo|dependency|registry)\b|\bnpm (?:err|error|install)\b|\bcould not find a version that satisfies\b|\bpip3? install\b|\bproxy\.golang\.org\b|\bregistry\.(?:npmjs|yarnpkg|terraform|ollama)\b|\bollama\b|\bpull model\b|\bpypi\.org\b|\brepo1?\.maven\b|\bhuggingface\.co\b|\bgo: \S{1,200}: |\bfailed to fetch http|\bapt(?:-get)? (?:update|install)\b|\bterraform\b.{0,60}\b(?:error|init|apply)|\blooks like "\S{1,300}" is not a valid chart repository|\berror (?:creating|updating|deleting|reading) [^:]{1,80}: googleapi: |\berror: chart\b|\b(?:installation|upgrade) failed: |\boci:\/\/|\b(?:trivy|grype|snyk)\b|\bimage scan\b|\bcurl: \(\d{1,3}\)|\bwget: /,
      precision: 'activity',
      goTo: {
        en: 'Another program downloads something that is no image: read its own message and its own credentials.',
        fr: 'Un autre programme télécharge autre chose qu’une image : lisez son message et vérifiez ses propres identifiants.',
      },
      printers: ['client'],
      source: 'git/git:http.c',
    },
    {
      id: 'registry-login',
      message: 'error: cannot perform an interactive login from a non TTY device',
      pattern:
        /\bdocker login -|\berror: cannot perform an interactive login\b|\berror saving credentials\b|\bhelm registry login\b|\blogin succeeded\b/,
      precision: 'activity',
      goTo: {
        en: 'The sign-in failed on this machine: check user name, password and clock there; nodes do not use this sign-in.',
        fr: 'La connexion a échoué sur ce poste : vérifiez-y le nom d’utilisateur, le mot de passe et l’horloge ; les nœuds n’utilisent pas cette connexion.',
      },
      printers: ['client'],
      source: 'docker/cli:cli/command/registry/login.go',
    },
    {
      id: 'probe',
      message: 'Readiness probe failed: REASON',
      pattern:
        /\b(?:readiness|liveness|startup) ?probe (?:failed|errored|warning)\b|\bprobe failed\b|\bfailed (?:liveness|readiness|startup) probe\b/,
      precision: 'activity',
      goTo: {
        en: 'The container runs and does not answer its probe: read the log of the container and the settings of the probe.',
        fr: 'Le conteneur tourne et ne répond pas à sa sonde : lisez le journal du conteneur et les réglages de la sonde.',
      },
      printers: ['kubelet'],
      source: 'kubernetes/kubernetes:pkg/kubelet/prober/prober.go',
    },
    {
      id: 'volume',
      message: 'MountVolume.SetUp failed for volume "VOLUME": REASON',
      pattern:
        /\bmountvolume\.|\battachvolume\.|\bunable to attach or mount volumes\b|\bunmountvolume\.|\bfailedmount\b|\bfailedattachvolume\b|\bprovisioningfailed\b|\bfailed to provision volume\b|\bpersistentvolumeclaim "[^"]{1,253}" not found|\bvolume node affinity conflict\b/,
      precision: 'activity',
      goTo: {
        en: 'A volume could not be mounted (FailedMount): look at the claim, the secret or the configuration that the Pod names.',
        fr: 'Un volume n’a pas pu être monté (FailedMount) : regardez la demande de volume, le secret ou la ConfigMap que désigne le pod.',
      },
      printers: ['kubelet'],
      source: 'kubernetes/kubernetes:pkg/volume/util/operationexecutor/operation_generator.go',
    },
    {
      id: 'scheduling',
      message: '0/3 nodes are available: REASON',
      pattern:
        /\bfailedscheduling\b|\b\d{1,5}\/\d{1,5} nodes are available\b|\bnottriggerscaleup\b|\bpod didn't trigger scale-up\b|\bpreemption is not helpful\b|\bpreempted by\b|\bno nodes available to schedule\b/,
      precision: 'activity',
      goTo: {
        en: 'No node takes the Pod: compare its requests, selectors and tolerations with the nodes, then see whether the cluster may grow.',
        fr: 'Aucun nœud n’accepte le pod : comparez ses demandes, sélecteurs et tolérances aux nœuds, puis voyez si le cluster peut s’agrandir.',
      },
      printers: ['scheduler'],
      source: 'kubernetes/kubernetes:pkg/scheduler/framework/types.go',
    },
    {
      id: 'sandbox',
      message: 'Failed to create pod sandbox: failed to setup network for sandbox: REASON',
      pattern:
        /\bfailed (?:to )?create ?pod ?sandbox\b(?!.{0,700}(?:sandbox image|pull|(?:containerd|crio|docker|dockershim)\.sock))|\b(?:setup|set up|destroy|teardown) network for (?:sandbox|pod)\b|\bnetworkplugin cni\b|\bcni plugin not initialized\b|\bnetwork plugin (?:is )?not ready\b|\bplugin type="[^"]{1,60}"|\bfailed to (?:reserve|kill|stop) (?:pod )?sandbox\b|\bpod sandbox changed\b/,
      precision: 'activity',
      goTo: {
        en: 'The network of the Pod could not be set up: look at the network plugin of the node and at the addresses that are left.',
        fr: 'Le réseau du pod n’a pas pu être mis en place : regardez le plugin réseau du nœud et les adresses encore libres.',
      },
      printers: ['kubelet'],
      source: 'kubernetes/kubernetes:pkg/kubelet/kuberuntime/kuberuntime_sandbox.go',
    },
    {
      id: 'binary-authorization',
      message:
        'admission webhook "imagepolicywebhook.image-policy.k8s.io" denied the request: Image IMAGE denied by Binary Authorization',
      pattern:
        /\bdenied by binary authorization\b|\bimagepolicywebhook\b|\bimage policy webhook backend denied\b|\bdenied by (?:always_deny|attestor|cluster admission rule|default admission rule)\b/,
      precision: 'activity',
      rulesFirst: ['binary-authorization'],
      goTo: {
        en: 'The Pod was never made: Binary Authorization refused it, and its policy says why.',
        fr: 'Le pod n’a jamais été créé : l’autorisation binaire l’a refusé, et sa stratégie dit pourquoi.',
      },
      printers: ['admission'],
      source: 'https://cloud.google.com/binary-authorization/docs/troubleshoot',
    },
    {
      id: 'admission',
      message: 'admission webhook "NAME" denied the request: REASON',
      pattern:
        /\badmission webhook\b|\bfailed calling webhook\b|\bfailed to call webhook\b|\bviolates podsecurity\b|\bexceeded quota: |\bis forbidden: (?!.{0,200}pull)|\bvalidatingadmissionpolicy\b|\bblocked (?:by|due to) (?:the following )?polic(?:y|ies)(?: the)?.{0,40}resource\b|\bno endpoints available for service\b/,
      precision: 'activity',
      goTo: {
        en: 'Admission refused the object: the sentence comes from the author of that rule, and the name of the webhook says whose it is.',
        fr: 'L’admission a refusé l’objet : la phrase vient de l’auteur de la règle, et le nom du webhook dit de qui il s’agit.',
      },
      printers: ['admission'],
      source:
        'kubernetes/kubernetes:staging/src/k8s.io/apiserver/pkg/admission/plugin/webhook/errors/statuserror.go',
    },
    {
      id: 'container-start',
      message: 'Error: failed to create containerd task: OCI runtime create failed: REASON',
      pattern:
        /\bback-off restarting failed\b|\bcrashloopbackoff\b|\boci runtime (?:create |exec |start )?(?:failed|error)\b|\bfailed to (?:create|start) (?:containerd (?:task|container(?!.{0,80}(?:unpack|extract)))|container\b|shim)|\bfailed to create (?:containerd task|shim task)\b|\brun ?container ?error\b|\bcreate ?container ?(?:config ?)?error\b|\bfailed to generate (?:container|spec)\b|\boomkilled\b|\bstarterror\b|\bcontainercannotrun\b|\bpost ?start ?hook\b|\bexecutable file not found in \$path\b|\bno command specified\b|\bcouldn't find key\b|^(?:error: )?(?:secret|configmap) "[^"]{1,253}" not found|\bcontainer has runasnonroot\b/,
      precision: 'activity',
      goTo: {
        en: 'The image is there and the container does not start or stay up (CrashLoopBackOff): read the log of its last run and its exit code.',
        fr: 'L’image est là, mais le conteneur ne démarre pas ou s’arrête aussitôt (CrashLoopBackOff) : lisez le journal de sa dernière exécution et son code de sortie.',
      },
      printers: ['kubelet'],
      source: 'kubernetes/kubernetes:pkg/kubelet/kuberuntime/kuberuntime_container.go',
    },
    {
      id: 'runtime-call',
      message: 'ExecSync for "CONTAINER" failed: REASON',
      pattern:
        /\b(?:execsync|exec|attach|portforward|containerstats|containerstatus|createcontainer|startcontainer|stopcontainer|removecontainer|podsandboxstatus|stoppodsandbox|removepodsandbox|updatecontainerresources|removeimage) (?:for|from|in) (?:"[^"]{1,200}"|runtime service) failed\b|\bfailed to exec in container\b|\bfailed to remove image\b/,
      precision: 'activity',
      goTo: {
        en: 'The runtime was asked for something else than an image, in a container that is there already: read the log of that container and the state of its node.',
        fr: 'On demandait autre chose qu’une image au runtime, dans un conteneur déjà là : lisez le journal de ce conteneur et l’état de son nœud.',
      },
      printers: ['kubelet', 'containerd 1.6', 'containerd 1.7', 'containerd 2.0', 'containerd 2.1+'],
      source: 'containerd/containerd:internal/cri/instrument/instrumented_service.go',
    },
    {
      id: 'other-event',
      message: 'Warning  Failed  AGE  kubelet  Error: REASON',
      pattern:
        /\bwarning (?:containergcfailed|exceededgraceperiod|failedsync|failedkillpod|failedcreatepodcontainer|failedmapvolume|failedpreparedynamicresources|failednodeallocatableenforcement|failedvalidation|networknotready|hostportconflict|unexpectedadmissionerror|deadlineexceeded|invaliddiskcapacity|dnsconfigforming|failedcreate|failedget\w{1,40}|failedcompute\w{1,40}|failedscaleup|failedtocreate\w{1,40}|failedtoupdate\w{1,40}|sync\w{0,40}failed|unhealthy|failedpre\w{1,20}|failedpost\w{1,20})\b|\bwarning failed (?:[\w.()<>/,-]{1,260} |spec\.\w{1,30}\{[^}]{1,80}\}: ){0,8}(?<!rpc )error: (?!errimage|imagepull|invalidimage|imageinspect|registryunav|signatureval)/,
      precision: 'activity',
      goTo: {
        en: 'This event is about another step than the pull: read the event before it, and the state of the container.',
        fr: 'Cet événement concerne une autre étape que l’extraction : lisez celui qui le précède, et l’état du conteneur.',
      },
      printers: ['kubelet', 'client'],
      source: 'kubernetes/kubernetes:pkg/kubelet/events/event.go',
    },
    {
      id: 'node-pressure',
      message: 'The node was low on resource: ephemeral-storage.',
      pattern:
        /\bthe node (?:was|had) (?:low on resource|condition)|\bevicted\b|\bevictionthresholdmet\b|\bfailed to garbage collect\b|\bfreediskspacefailed\b|\bimagegcfailed\b|\bnodenotready\b|\b(?<!runtime is down,? ?)pleg is not healthy\b/,
      precision: 'activity',
      goTo: {
        en: 'The node ran short of memory, disk or processes and evicted Pods: look at its conditions and at what fills it.',
        fr: 'Le nœud a manqué de mémoire, de disque ou de processus et a évincé des pods : regardez ses conditions et ce qui le sature.',
      },
      printers: ['kubelet'],
      source: 'kubernetes/kubernetes:pkg/kubelet/eviction/helpers.go',
    },
    {
      id: 'kubectl',
      message: 'Unable to connect to the server: REASON',
      pattern:
        /\bunable to connect to the server\b|"kind" ?: ?"status"|\bthe connection to the server \S{1,260} was refused\b|\berror from server(?: \(\w{1,40}\))?: (?!.{0,200}(?:imagepull|pull image))|\byou must be logged in to the server\b|\bcouldn't get current server api group list\b|\berror: \(?(?:gcloud|could not find default credentials)\b|\bleader ?election\b|\bleaderelection\b/,
      precision: 'activity',
      goTo: {
        en: 'Your own kubectl cannot reach the cluster or may not: check the context, the sign-in and the way to the control plane.',
        fr: 'C’est votre propre kubectl qui n’atteint pas le cluster, ou n’en a pas le droit : vérifiez le contexte, la connexion et le chemin vers le plan de contrôle.',
      },
      printers: ['client'],
      source: 'kubernetes/kubectl:pkg/cmd/util/helpers.go',
    },
    {
      id: 'other-service',
      message: 'dial tcp ADDRESS:5432: connect: connection refused',
      pattern:
        /\b(?:dial tcp|connect to|connecting to|connect econnrefused) .{0,120}:(?:5432|3306|6379|27017|9092|9200|5672|1433|2379|2380|4317|4318|8086|10250|11211|15010|15012|15021|26257)\b|(?<![/\w.-])(?:postgres(?:ql)?|mysql|redis|mongo(?:db)?|kafka|rabbitmq|amqp|elasticsearch|smtp|ldap|etcd)\b(?![:@/]\S).{0,80}\b(?:refused|timeout|timed out|failed|unreachable)\b|\bupstream connect error\b|\bsqlstate\b/,
      precision: 'activity',
      goTo: {
        en: 'A program calls another service than a registry: look at that service and at the settings of the program.',
        fr: 'Un programme appelle un service qui n’est pas un registre : regardez ce service et les réglages du programme.',
      },
      printers: ['node'],
      source: 'https://www.iana.org/assignments/service-names-port-numbers',
    },
    {
      id: 'pulled',
      message:
        'Successfully pulled image "IMAGE" in DURATION (DURATION including waiting). Image size: N bytes.',
      pattern:
        /\bsuccessfully pulled image\b|\balready present on machine\b|\bstatus: (?:downloaded newer image|image is up to date)\b/,
      precision: 'remainder',
      goTo: {
        en: 'The pull ended well: whatever fails, fails later.',
        fr: 'L’extraction a réussi : ce qui échoue, échoue ensuite.',
      },
      printers: ['kubelet'],
      source: 'kubernetes/kubernetes:pkg/kubelet/images/image_manager.go',
      otherWordings: [{ message: 'Successfully pulled image "IMAGE" in DURATION', printers: ['kubelet'] }],
    },
  ],
};
