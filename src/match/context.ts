/** Joins several patterns, written one per line, into one. */
const anyOf = (...parts: readonly RegExp[]): RegExp =>
  new RegExp(parts.map(({ source }) => source).join('|'));

/** How kubelet, runtimes and clients report a failed pull, whatever surrounds it and whatever the image is called. */
const failedPull = anyOf(
  /\bfailed to pull (?:and unpack )?(?:the )?(?:container |docker )?image\b/,
  /\bback-?off pulling image\b|\berror pulling image\b|\bimage pull failed\b/,
  /\bpullimage (?:"[^"]{1,600}" |from image service )failed\b/,
  /\b(?:errimagepull|imagepullbackoff|errimageneverpull|invalidimagename)\b(?![-.])/,
  /\bunable to pull image or oci artifact\b|\bcannotpull(?:container|imagemanifest)error\b/,
  /\b(?:not continuing with|attempting next endpoint for) pull\b|\btrying and failing to pull\b|\bfailed to get sandbox image\b/,
);

/** Words that occur only if an image is pulled or a registry is queried. In plain text (see plain.ts). */
const pulling = anyOf(
  failedPull,
  /\b(?:pull|pulling|pulled|pulls) (?:and unpack |the |from |access |qps |rate |a |an |this |container |docker |private )?(?:images?|host|denied|exceeded|limit|container|registry)\b|\btrying to pull repository\b/,
  /\bpull(?:ing)? [\w.-]{1,200}(?::\d{1,5})?(?:\/[\w./-]{1,300})?(?::|@sha256:)\w/,
  /\bimage ?-?pull|\bpullimage\b|\bfailed to pull(?:$|:)|\bdocker pull\b|\bpull de l'image\b|\bextraction (?:de l'|d')image/,
  /\bfailed to resolve (?:reference|ref|image)\b|\bhttpreadseeker\b|\bfailed to do request: head "|\bfailed to fetch (?:oauth|anonymous) token/,
  /\/v2\/(?:["'\s:?)]|$|_catalog|token|\S{1,500}\/(?:manifests|blobs|tags)\b)|\/v1\.\d\d\/images\/create\b|\/v1\/_ping\b/,
  /\binitializing (?:source|image from source) (?:docker|oci)|\bp(?:inging|inging docker|ing v\d) (?:container |docker )?registry\b|\bgetting v2 registry\b|\berror response from daemon: (?:head|get|post) "?https?:|\berror parsing http \d{3} response body\b/,
  /\b(?:reading|retrieving|fetching|parsing) (?:the )?(?:manifest|image configuration)\b|\bmanifest for \S{1,500}[:@]\S{1,200} not found|\bmanifest[_ ]unknown\b|\bimage [\w.-]{1,200}\/[\w./-]{1,300}[:@]\S{1,100} not found\b/,
  /\b(?:writing|reading|copying|fetching|storing) (?:config )?blob\b|\blayer with blob\b|\bcommitting the finished image\b|\bdocker:\/\/\w/,
  /\bfailed to (?:(?:extract|register) layer|unpack image volume)|\b(?:layer|config|manifest|index)-sha256:|sha256:[\da-f]{12}|\bsnapshotter\b|\bextraction snapshot\b|\/var\/lib\/(?:containerd\/(?!tmpmounts|io\.containerd\.(?:runtime|grpc))|containers\/storage\/)|getimageblob/,
  /\b(?:docker|ghcr|quay|gcr|k8s\.gcr|registry\.k8s|[a-z-]{1,20}\.gcr)\.io\b|docker\.pkg\.dev|docker\.s3nsregistry|\.azurecr\.|\baka\.ms\/acr\b|\.dkr\.ecr\./,
  /\bcontainer image "|\bcurrent image with\b|\bartifact ?registry\b|\b(?:container|docker|image) registry\b|\bcrictl\b|\bimage[_ -]?service\b|\bdocker image (?:format|manifest)\b/,
  /\bregistry credential provider\b|\becr-credential-provider\b|\bauth-provider-gcp\b|\bgke-exec-auth-plugin\b|\becr(?:-public)?:(?:batch|get)/,
);

/** Whether a plain message reports a failed pull, so that no other word in it can mean something else. */
export function reportsPullFailure(text: string): boolean {
  return failedPull.test(text);
}

/** Whether a plain message mentions an image pull. */
export function mentionsPull(text: string): boolean {
  return pulling.test(text);
}

/**
 * Words that may precede a cause without giving it another context: those of Go, gRPC and tables, quoted names,
 * numbers, and those with which people ask questions.
 */
const fillers =
  /"[^"\s]*"|\S*\d\S*|\b(?:error|err|warning|failed|kubelet|to|do|request|requests|head|get|dial|tcp|udp|read|write|net|http|https|tls|connect|connection|unexpected|received|status|from|response|daemon|desc|rpc|message|reason|cause|denied|unauthorized|unknown|errors|msg|fatal|the|of|with|server|is|it|says|spec|containers|x|over|normal|level|lookup|on|ago|because|due|why|help|hi|hello|got|i|we|this|what|does|mean|pods?|says?|my|your|our|had|has|have|been|are|not|an|cluster|gke|kubernetes|nodes?|images?|still|getting|see|seeing|pre|code|log|msg|text|payload|jsonpayload|textpayload|bonjour|salut|voici|j|l|d|ai|erreur|sur|dans|nos|mes|n(?:œ|oe)uds?|les?|la|une?|des|du|de|ce|que|je|nous|avons|vois|depuis|avec|veut|dire|pourquoi)\b|[^\p{L}"]+|"/gu;

/** Whether a match is the whole content of a plain message: nothing but filler words precedes it. */
export function isWholeMessage(text: string, matchStart: number): boolean {
  if (matchStart > 400) return false;
  const before = text.slice(0, matchStart);
  // A URL that is not a registry's (see above) means that the message is about something else.
  return !before.includes('://') && before.replace(fillers, '') === '';
}
