/** What `node scripts/vocabulary.ts` adds to the words of known messages, and what it leaves out. */

/** Words with a slash or a dot inside, fields of `kubectl describe`, reasons of events, and words that people write around a paste. */
export const proseWords: readonly string[] = `
  i/o net/http tcp/ip and/or n/a http/1.0 http/1.1 http/2 client.timeout e.g i.e docker.sock containerd.sock
  error.code config.json go x86_64 http1 amd64 arm64 windows linux s390x ppc64le riscv64 cri-o v1.0 v1.1
  kubernetes.io/dockerconfigjson kubernetes.io/dockercfg kubernetes.io/service-account-token
  priority labels annotations controlled state last ready restart count limits requests environment mounts
  qos class node-selectors tolerations besteffort burstable guaranteed noexecute noschedule exists secretname
  backoff default-scheduler assigned skipping syncing failedsync startcontainer visit sort-by lasttimestamp
  base64 config.toml hosts.toml username/password user/password entrypoint/cmd
  credentialprovider.dockerconfigentrywithauth credentialprovider.dockerconfig dockerconfigjson.auths
  dockerconfigjson.auths.auth runtime.v1.imageservice runtime.v1alpha2.imageservice runtime.v1 runtime.v1alpha2
  trigger.poll.watchrepositorytagsjob trigger.poll.watchtagjob controller-runtime.manager.controller
  controller-runtime optional projected tokenexpirationseconds configmapname downwardapi true false none normal warning message
  age from type reason scheduled pulling pulled created started killing failedcreate failedcreatepodsandbox
  inspectfailed networknotready nodenotready scalingreplicaset successfulcreate sandboxchanged ownerreferences
  kube-system kube-api-access terminated completed waiting running pending succeeded optional var lib run tmp
  rpc desc unimplemented cancelled canceled permissiondenied unauthenticated notfound internal unavailable
  rs cm sa deploy sts ds cronjob cronjobs job jobs daemonset statefulset deployment namespace selector`
  .split(/\s+/)
  .filter((word) => word !== '');

/** Names that known messages use as examples: an anonymised message must not keep them. */
export const exampleNames: readonly string[] = `
  acme cart shop shop-images shop-nodes shop-prod team team-key web regcred registry-credentials other-credentials
  gke-web-node gone-project restrict-image-registries docker-local cachedimage bindprivatednszone
  canary-cluster-description canary-container-argument canary-container-variable canary-controller-annotation
  canary-instance-metadata canary-node-annotation canary-pod-annotation canary-pool-metadata
  canary-repository-description database_password ada`
  .split(/\s+/)
  .filter((word) => word !== '');
