/** Words that only stand where an image is pulled. In plain text (see plain.ts). */
const pulling =
  /\b(?:pull|pulling|pulled|pulls) (?:and unpack |the |from |access |qps |rate |a |an |this |container |docker |private )?(?:image|host|denied|exceeded|limit|container|registry|\S{1,200}:\S)|\bimage ?-?pull|\berrimage|\bpullimage\b|failed to resolve (?:reference|image)|\/v2\/\S{0,600}|httpreadseeker|\btrying to reuse blob|\binitializing source (?:docker|oci)|\bpinging container registry|\breading manifest\b|\bfailed to pull\b|\bdocker pull\b|\b(?:docker|ghcr|quay|gcr|k8s\.gcr|registry\.k8s|[a-z-]{1,20}\.gcr)\.io\b|docker\.pkg\.dev|docker\.s3nsregistry|\.azurecr\.|\.dkr\.ecr\.|\bfailed to fetch (?:oauth|anonymous) token|\bfailed to (?:extract|register) layer|sha256:[\da-f]{12}|\bcontainer image "|\bimage "[^"]{1,300}"|\bmanifests? (?:for|unknown|\S{1,100} in)|\bartifactregistry\b|\bartifact registry\b|\bcontainer registry\b|\bdocker registry\b|\bimage registry\b|\bcontainerd\b|\bsnapshot(?:ter)?\b|\b(?:writing|reading|copying|fetching) (?:config )?blob\b|\blayer with blob\b|\bcurrent image with\b|\bcri-o\b|\bcrictl\b|\bimage[_ -]?service\b/;

/** Whether a plain message speaks of pulling an image. */
export function speaksOfPull(text: string): boolean {
  return pulling.test(text);
}

/** What may stand before a cause without being another story: the words of Go, gRPC and tables, quoted text, addresses. */
const fillers =
  /https?:\/\/\S+|"[^"]*"|\S*\d\S*|\b(?:error|err|warning|failed|kubelet|to|do|request|requests|head|get|dial|tcp|udp|read|write|net|http|https|tls|connect|connection|unexpected|received|status|code|from|response|daemon|desc|rpc|message|reason|cause|denied|unauthorized|unknown|errors|msg|fatal|the|of|with|server|is|it|says|spec|containers|x|over|normal|level|lookup|on|ago|because|due|why|help|hi|hello|got|i|we|this|what|does|mean|pods?|says?|my|your|our|had|has|have|been|are|not|an|cluster|gke|kubernetes|nodes?|images?|still|getting|see|seeing)\b|[^\p{L}]+/gu;

/** Whether a match is all that a plain message says: nothing of note stands before it. */
export function isAllThereIs(text: string, matchStart: number): boolean {
  if (matchStart > 400) return false;
  return text.slice(0, matchStart).replace(fillers, '') === '';
}
