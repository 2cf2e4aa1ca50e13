import { type CauseEntry, context, fallback } from './model.ts';

/**
 * How the API server reports a denied request (kubernetes/apiserver, pkg/admission/plugin/webhook/errors/statuserror.go),
 * without what stands before it in an event that stands for several (client-go, tools/record/events_cache.go).
 */
const refusal = [
  /\badmission webhook "(?<webhook>[^"]{1,253})" denied the request:? ?(?<reason>.{1,1000})/,
  /^(?:\(comb.{1,40}?\): )?(?<reason>.{1,1000})/,
  /\bimage "?(?<image>[^\s"]{1,300}\/[^\s"]{1,300}?)"? (?:is )?(?:denied|not|rejected|blocked)\b/,
] as const;

/** Text that looks related but is not: it names what else failed, so that no registry is blamed for it. */
export const notAPullFailure = {
  id: 'not-a-pull-failure',
  section: null,
  rules: [],
  signatures: {
    'binary-authorization': context(
      /\bdenied by binary authorization\b|\bimagepolicywebhook\b|\bimage policy webhook backend denied\b|\bdenied by (?:always_deny|attestor|cluster admission rule|default admission rule)\b/,
      { parts: refusal, rulesOverride: ['binary-authorization'] },
    ),
    'image-admission': context(
      /(?:\badmission webhook(?= "[^"]{1,253}" denied the request)|\bvalidatingadmissionpolicy\b)(?=.{0,600}? denied (?:the )?request\b.{0,1000}\b(?:images?|registr(?:y|ies)|digest|repositor(?:y|ies)|signatures?|attestations?|vulnerabilit(?:y|ies))\b)/,
      { parts: refusal, rulesOverride: ['admission-refusal'] },
    ),
    // Programs of the cluster that ask a registry by themselves, with an account and a network of their own.
    'image-updater': context(/\bcould not get tags(?: from registry)?: |\bargocd-image-updater\b/, {
      client: 'argocd-image-updater',
    }),
    'keel-poll': context(/\btrigger\.poll\./, { client: 'Keel' }),
    'flux-scan': context(
      /\bscan failed: (?:get|head) |\b(?:image|source)\.toolkit\.fluxcd\.io\b|\bchart pull error: |\bfailed to (?:configure authentication options|determine artifact digest): /,
      { client: 'Flux' },
    ),
    'tekton-entrypoint': context(/\btranslating (?:taskspec|build) to pod: |\bredirected taskspec: /, {
      client: 'Tekton',
    }),
    'argo-entrypoint': context(/\bfailed to look-up entrypoint\b/, { client: 'Argo Workflows' }),
    'knative-digest': context(/\bunable to fetch image "|\bfailed to resolve image to digest\b/, {
      client: 'Knative',
    }),
    'webhook-lookup': context(
      /\bfailed to handle webhook request\b|\badmission review request failed\b|\bcannot fetch image descriptor\b/,
      { parts: [/ app=(?<client>[\w-]{1,63})/], ambiguous: true, client: 'webhook' },
    ),
    'webhook-verify': context(/\.attestors\[\d|\bvalidation failed for authority\b|\bfrom store oras\b/, {
      client: 'webhook',
    }),
    'crossplane-package': context(/\bfailed to fetch package digest from remote\b/, { client: 'Crossplane' }),
    'kuik-cache': context(/\bkuik\.enix\.io\b|\bfailed to cache image\b/, { client: 'kube-image-keeper' }),
    'controller-request': context(/"controller": ?"[a-z]|manager\.controller\.[a-z]/, { ambiguous: true }),
    'controller-secrets': context(
      /user "(?<client>system:serviceaccount:[^"]{1,300})" cannot (?:get|list) resource "(?:secrets|serviceaccounts)"/,
      { ambiguous: true },
    ),
    'image-build': context(
      /\bfailed to solve\b|"-t, --tag" flag: |\bload metadata for\b|\berror building (?:image|at step)|\berror: build (?:step|error)\b|\bfailed to build\b|\bs2i build\b|\bdockerfile:\d|\bdocker(?:-compose| compose)? build\b|\bexecutor failed running\b|\bfailed to export layer\b|\bresolve source metadata\b|(?:^|[\s":])#\d{1,4} (?:error\b|cached\b|done\b|\[|\d)|\bstep \d{1,3}\/\d{1,3} ?: |^\[\d{1,3}\/\d{1,3}\] |\b(?:buildah|podman) (?:build|bud)\b|\bwhile building image\b|\bcreating build container\b/,
      { coversFollowingLines: true },
    ),
    'image-builder': context(
      /\bbuildkit(?:d|_)?\b|\bbuildx\b|\bkaniko\b|\bbuildah\b|\bcloud build\b|\bbuild-and-push\b/,
    ),
    'image-push': context(
      /\b(?:failed to|error|unable to|cannot|could not|can't) push(?:ing)?\b|\bpush(?:ing)? (?:access denied|failed)\b|\b(?:docker|podman|nerdctl|buildah|crane|ctr|skopeo|oras)(?: images?)? push\b|\bfrom head request to \S{1,400}\/blobs\/|\bpush refers to (?:a )?repository\b|\bstatus(?: code)? from (?:put|patch|post) request to \S{1,400}\/blobs\/uploads|\bfrom put request\b|\bput "?https?:\/\/\S{1,400}\/v2\/|\bchecking push permissions?\b|\baction: push\b|\bwrite_package\b|(?:%3a|:)(?:pull(?:%2c|,))?push\b|\/blobs\/uploads\/|\buploading manifest\b|\bat destination: (?:pinging container registry|unable to retrieve auth token|checking whether a blob|failed to read from destination|requesting bearer|unauthorized|head |can't talk)|uploadartifacts\b|\bblob upload (?:unknown|invalid)\b|\bpushing (?:image|manifest|layer)\b|\bpush(?:es)? (?:is|are) not allowed\b|\bpush(?:ing)? (?:images? )?(?:to \S{1,100} )?(?:is failing|fails)\b|\btag (?:is immutable|immutability)\b/,
      { coversFollowingLines: true },
    ),
    'other-download': context(
      /\bfatal: (?:unable to access|could not read|repository|couldn't find remote)|\bgit (?:pull|clone|fetch|push)\b|\bhelm (?:pull|install|upgrade|repo|dependency|registry)\b|\bnpm (?:err|error|install)\b|\bcould not find a version that satisfies\b|\bpip3? install\b|\bproxy\.golang\.org\b|\bregistry\.(?:npmjs|yarnpkg|terraform|ollama)\b|\bollama\b|\bpull model\b|\bpypi\.org\b|\brepo1?\.maven\b|\bhuggingface\.co\b|\bgo: \S{1,200}: |\bfailed to fetch http|\bapt(?:-get)? (?:update|install)\b|\bterraform\b.{0,60}\b(?:error|init|apply)|\blooks like "\S{1,300}" is not a valid chart repository|\berror (?:creating|updating|deleting|reading) [^:]{1,80}: googleapi: |\berror: chart\b|\b(?:installation|upgrade) failed: |\boci:\/\/|\b(?:trivy|grype|snyk)\b|\bimage scan\b|\bcurl: \(\d{1,3}\)|\bwget: /,
    ),
    'registry-login': context(
      /\bdocker login -|(?:^|[$#%>] )(?:docker|podman) login \S{1,200} (?:username:|password:|error |authenticating )|\berror: cannot perform an interactive login\b|\berror saving credentials\b|\bhelm registry login\b|\blogin succeeded\b/,
    ),
    // The library that most of these programs use words an answer as no node does.
    'registry-library': context(
      /(?<!daemon: |fetching manifest \S{1,300}: )\b(?:get|head) https?:\/\/[^\s"]{1,900}: (?:unexpected status code|unsupported status|multiple errors returned|[a-z]{4,20}_[a-z]{4,20}:|denied: |unauthorized: )/,
      { client: 'go-containerregistry' },
    ),
    probe: context(
      /\b(?:readiness|liveness|startup) ?probe (?:failed|errored|warning)\b|\bprobe failed\b|\bfailed (?:liveness|readiness|startup) probe\b/,
    ),
    volume: context(
      /\bmountvolume\.|\battachvolume\.|\bunable to attach or mount volumes\b|\bunmountvolume\.|\bfailedmount\b|\bfailedattachvolume\b|\bprovisioningfailed\b|\bfailed to provision volume\b|\bpersistentvolumeclaim "[^"]{1,253}" not found|\bvolume node affinity conflict\b/,
    ),
    scheduling: context(
      /\bfailedscheduling\b|\b\d{1,5}\/\d{1,5} nodes are available\b|\bnottriggerscaleup\b|\bpod didn't trigger scale-up\b|\bpreemption is not helpful\b|\bpreempted by\b|\bno nodes available to schedule\b/,
    ),
    sandbox: context(
      /\bfailed (?:to )?create ?pod ?sandbox\b(?!.{0,700}(?:sandbox image|pull|(?:containerd|crio|docker|dockershim)\.sock))|\b(?:setup|set up|destroy|teardown) network for (?:sandbox|pod)\b|\bnetworkplugin cni\b|\bcni plugin not initialized\b|\bnetwork plugin (?:is )?not ready\b|\bplugin type="[^"]{1,60}"|\bfailed to (?:reserve|kill|stop) (?:pod )?sandbox\b|\bpod sandbox changed\b/,
    ),
    admission: context(
      /\badmission webhook\b|\bfailed calling webhook\b|\bfailed to call webhook\b|\bviolates podsecurity\b|\bexceeded quota: |\bis forbidden: (?!.{0,200}pull)|\bvalidatingadmissionpolicy\b|\bblocked (?:by|due to) (?:the following )?polic(?:y|ies)(?: the)?.{0,40}resource\b|\bno endpoints available for service\b/,
    ),
    'image-volume': context(
      /\b(?:imagevolumemountfailed|image volume mount failed)\b(?!.{0,200}failed to unpack image volume)/,
    ),
    'container-start': context(
      /\bback-off restarting failed\b|\bcrashloopbackoff\b|\boci runtime (?:create |exec |start )?(?:failed|error)\b|\bfailed to (?:create|start) (?:containerd (?:task|container(?!.{0,80}(?:unpack|extract)))|container\b|shim)|\bfailed to create (?:containerd task|shim task)\b|\brun ?container ?error\b|\bcreate ?container ?(?:config ?)?error\b|\bfailed to generate (?:container|spec)\b|\boomkilled\b|\bstarterror\b|\bcontainercannotrun\b|\bpost ?start ?hook\b|\bexecutable file not found in \$path\b|\bno command specified\b|\bcouldn't find key\b|^(?:error: )?(?:secret|configmap) "[^"]{1,253}" not found|\bcontainer has runasnonroot\b/,
    ),
    'runtime-call': context(
      /\b(?!pullimage|runpodsandbox|filter|status|version)\w{4,30} (?:for|from|in) (?:"[^"]{1,200}"|runtime service) failed\b|\bfailed to exec in container\b|\bfailed to remove image\b/,
    ),
    'other-event': context(
      /\bwarning (?:containergcfailed|exceededgraceperiod|failed(?!toretrieve|createpodsandbox)\w{2,40}|networknotready|hostportconflict|unexpectedadmissionerror|deadlineexceeded|invaliddiskcapacity|dnsconfigforming|sync\w{0,40}failed|unhealthy)\b|\bwarning failed (?:[\w.()<>/,-]{1,260} |spec\.\w{1,30}\{[^}]{1,80}\}: ){0,8}(?<!rpc )error: (?!errimage|imagepull|invalidimage|imageinspect|registryunav|signatureval|unable to parse auth|illegal base64|json: |failed to record image)/,
    ),
    'node-pressure': context(
      /\bthe node (?:was|had) (?:low on resource|condition)|\bevicted\b|\bevictionthresholdmet\b|\bfailed to garbage collect\b|\bfreediskspacefailed\b|\bimagegcfailed\b|\bnodenotready\b|\b(?<!runtime is down,? ?)pleg is not healthy\b/,
    ),
    kubectl: context(
      /\bunable to connect to the server\b|"kind" ?: ?"status"|\bthe connection to the server \S{1,260} was refused\b|\berror from server(?: \(\w{1,40}\))?: (?!.{0,200}(?:imagepull|pull image))|\byou must be logged in to the server\b|\bcouldn't get current server api group list\b|\berror: \(?(?:gcloud|could not find default credentials)\b|\bleader ?election\b|\bleaderelection\b/,
    ),
    'other-service': context(
      /\b(?:dial tcp|connect to|connecting to|connect econnrefused) .{0,120}:(?:5432|3306|6379|27017|9092|9200|5672|1433|2379|2380|4317|4318|8086|10250|11211|15010|15012|15021|26257)\b|(?<![/\w.-])(?:postgres(?:ql)?|mysql|redis|mongo(?:db)?|kafka|rabbitmq|amqp|elasticsearch|smtp|ldap|etcd)\b(?![:@/]\S).{0,80}\b(?:refused|timeout|timed out|failed|unreachable)\b|\bupstream connect error\b|\bsqlstate\b/,
    ),
    pulled: fallback(
      /\bsuccessfully pulled image\b|\balready present on machine\b|\bstatus: (?:downloaded newer image|image is up to date)\b/,
    ),
  },
} as const satisfies CauseEntry;
