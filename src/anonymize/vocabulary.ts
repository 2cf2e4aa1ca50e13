/** Words that stay in an anonymised message. Written by `node scripts/vocabulary.ts`; never edited by hand. */
export const vocabulary = `
  a a-f a-z abc about accepted access access_token_expired access_token_scope_insufficient accessing
  account actas action activation activationurl active actively add address addresses administrator
  admission advanc advanced_datapath affinity after again age algorithm alias all allocatable allow
  allowed already alt always always_deny ambiguous amd64 amount amqp an and and/or annotations anonymous
  answer any api apiversion app application apply applylayer apps apt architecture archive are
  argocd-image-updater args argument arm64 arn array artifact artifactregistry artifacts as asia asked
  assign assigned assumed-role at ation attach attachvolume attempt attempted attempting attempts
  attestations attestor attestors auth auth-provider-gcp auth_permission_denied authenticate
  authenticated authenticating authentication authori authority authorization authorize authorized auto
  autopilot autorepair autoscaling autoupgrade available awaiting aws back back-off backend backenderror
  backoff bad badcmd_pull badrequest bandwidth base64 based basic batch batchgetimage be bearer because
  been before beginning besteffort billing binaries binary binaryauthorization binding bindings bindir
  blob blobs block blocked blocking body bootid br broken bud build build-and-push buildah buildah-image
  building buildkit buildx burstable busy but by byte bytes c ca cache cached calculated calico call
  callback caller calling can can't can-i cancel canceled cancell cancellation cancelled cannot
  cannotpull cannotpullcontainererror canonical capacity caused cert certificate
  certificate-authority-data certs cest cfg challenge changed changes channel char character chart check
  checking checksum child choosing chown chunked chunkedencodingerror class client client-go
  client.timeout clone closed closing cloud cloudkms cluster cluster-name clustercacertificate
  clusterinformation clusterrolebindings clusterroles clusters cm cni co code collect column com comb
  combined command commit committing common company completed completely component compose compression
  compute computeclasses condition conditions conf config config.json config.toml configjson configmap
  configmapname configuration configurations configure configured conflict connect connected connecting
  connection connectionerror connectivity console consult consumer contact contain container
  container-optimized containercannotrun containercreating containerd containerd.sock containergcfailed
  containerinfo containerruntimeversion containers containersready containerstatuses content
  content-encoding content-length content-type contents context contexts continue continuing controlled
  controller controller-runtime controller-runtime.manager.controller controllergroup controllerkind
  controls convert converter cookie copy copying correct corrupt cos cos_containerd cosign could couldn
  couldn't count cpu crane crashed crashloopbackoff cre create createcomputesystem
  createcontainerconfigerror createcontainererror created createpodsandbox createtime creating
  creationtimestamp credential credentialprovider credentialprovider.dockerconfig
  credentialprovider.dockerconfigentrywithauth credentials cri cri-dockerd cri-o crio cronjob cronjobs
  crt cryptographic cryptokeys cryptokeyversions ctr curl current current-context currently
  currentmasterversion currentnodecount currentnodeversion d daemon daemonset daemonsets data database
  datapathprovider date db deadline deadlineexceeded decode decoding default default-pool
  default-scheduler defined delete deleted deleting denied deny denypolicies dependency deploy
  deploy-token deployment deployments deprecated deprecation desc describe description descriptor
  destination destrange destroy destroy_scheduled detail details determine dev developers device dial
  dialing did didn diff different diffids digest directory disable disable-legacy-endpoints disabled
  discontinued disk diskpressure disksizegb disktype displayname dns dnsconfigforming do docker
  docker-registry docker.sock dockerconfig dockerconfigjson dockerconfigjson.auths
  dockerconfigjson.auths.auth dockerfile dockershim doctype documentation does doesn doesn't domain don
  don't done double down download downloaded downloading downwardapi ds due dummy e e.g econnrefused ecr
  ed egress either elasticsearch election eligible email en-us enable enabled enableintegritymonitoring
  enableprivatenodes enclosed encryption end endpoint endpoint-slice-controller endpoints enforced
  enforcing engine enix enough ensure entered entication entity entries entrypoint entrypoint/cmd env
  environment eof ephemeral-storage err errimage errimageneverpull errimagenotensured errimagepull
  errinvalidimagename errno error error.code errored errors es establish etag etc etcd eu event events
  eventtime evicted evictionthresholdmet exceeded exceededgraceperiod exec execing execsync executable
  executor exhausted exist exists exit expected expecting expired explicitly export external extract
  extraction failed failed_precondition failedattachvolume failedcreate failedcreatepodsandbox
  failedmount failedprecondition failedscheduling failedsync failedtoretrieveimagepullsecret
  failedtoupdateendpointslices failing fails failure false fata fatal feature feedback fetch fetching few
  field field-selector fieldpath file files filesystem filter find finished firewall-rules firewalls
  first firsttimestamp flag flate fluxcd folder folders follow following for forbidden forcibly format
  formatted forwarding-rules found free freediskspacefailed freshness from garbage gateway gave gcloud
  gcr generate geo-ip get get-ancestors-iam-policy get-iam-policy geteffectivefirewalls getiampolicy
  getregioneffectivefirewalls getserialportoutput getting gid git gke gke-exec-auth-plugin
  gke-gcloud-auth-plugin gke_metadata global globalforwardingrules gmt go goaway golang gone google
  google-managed googleapi googleapis got grant group grpc grype guaranteed gzip had handle handshake has
  have hcs head header headers healthy helm helpful high higher hook host hostip hostname
  hostportconflict hosts hosts.toml html http http/1.0 http/1.1 http/2 http1 http2 httpconnectionpool
  httperror httpreadseeker https huggingface i i.e i/o iam iam_permission_denied ication id identity idle
  ies if ifnotpresent illegal image image's image-specific image_manager image_name imagegcfailed imageid
  imageinspect imageinspecterror imagemanifest imagepolicywebhook imagepull imagepullbackoff
  imagepullpolicy imagepullsecrets imagerepository images imageset imagetype imagevolumemountfailed
  immutability immutable implemented in include including incoming incompatible incompleteread incorrect
  increase increase-rate-limit index info ing ingest init initialized initializing initialnodecount input
  inspect inspectfailed install installation installed instance instances insufficient insufficient_scope
  intent interactive internal internal_error internalip into invalid invalid_token invalidargument
  invaliddatafromservererror invaliddiskcapacity invalidimage invalidimagename involvedobject io ip is
  issue issuer issues it item items its job jobs json jsondecodeerror k8s kafka kaniko keep-alive
  kernelversion key keyless keys kill killed killing kind kms known kube-api-access kube-env kube-system
  kubectl kubelet kubelet_token kubelethasnodiskpressure kubelethassufficientmemory kubeletready
  kubeletversion kubeproxyversion kubernetes kubernetes.io/dockercfg kubernetes.io/dockerconfigjson
  kubernetes.io/service-account-token kuik l label labels larger last laststate lasttimestamp
  lasttransitiontime later latest layer layers lchown ldap leader leaderelection learn left legacy legal
  length level lib lifecyclestate like limit limits line links lint linux list listing
  listlogentriesresponse listservicesresponse listspokesresponse liveness load loaded loading local
  locale localhost location locations locked log logentries logged logging login long longer look look-up
  looking looks lookup lost low lowercase m mac machine machineid machinetype made make malformed
  managed-zones managedzones managedzoneslistresponse management manager manifest manifest_unknown
  manifests many map masterauth match matches matching matchlabels maven max may maybe mean media
  media-type mediatype members memory memorypressure message metadata method metric migrate migration
  minify minute minutes misbehaving mismatch mismatched missing mkdir mode model models mongo more mount
  mounting mounts mountvolume msg multiple must mutually mysql n n/a name named names namespace
  namespaces needed nerdctl net net/http network network-connectivity networkconfig networkconnectivity
  networkinterfaces networkip networknotready networkplugin networks never new newconnectionerror newer
  next nexthopgateway no node node-pools node-selectors nodeinfo nodename nodenotready nodepools nodes
  noexecute non non-successful none nor normal noschedule not not_found notary notfound notice
  nottriggerscaleup nov npm npmjs null number nxdomain o oauth oauthscopes object objects
  observedgeneration obtain oci odd of off ollama on one only oomkilled open operating operatingsystem
  operation optional options or oras org organi organization organization's organizations orgpolicy
  original os osimage other our out output over overlayfs ownerreferences owners p package packages pair
  parent pars parse parsing party password patch path pd-balanced peer pem pending per perform permission
  permission_denied permissiondenied permissions permitted persistentvolumeclaim personal phase pinging
  pinned pipe pipeline plain platform please pleg plugin pod pod-template-hash podcidr podinitializing
  podip podips podman pods podscheduled podsecurity polic policies policy policybasedroutes poll port
  post postgres posting poststarthookerror ppc64le precondition precreatehookerror preempted preemption
  preferences prepare present pressure prestarthookerror prettyjws prevent principalset priority private
  privateclusterconfig privateendpoint privileged probe problems process processing processor progress
  prohibited project project_number projected projectid projectnumber projectpolicyviolation projects
  projectsettings propagate proper properly property protocol provide provided provider providerid
  provision provisioningfailed proxy proxyconnect public pull pulled pullimage pulling push pushing put
  pypi ql qos qps quantity quarantined quota quota_metric quotes rabbitmq rate rate_limit_exceeded rbac
  re reach reached read read-only read_package reader readiness reading readtimeout ready realm reason
  reasons reauthenticate rebuild received recently reconciler record redacted redirect redirected
  redirects redis ref refer reference refers refused region register registr registries registry
  registryunav registryunavailable registryuri regular reject rejected rejecting release releasechannel
  relies remote remove removed replicas replicaset replicasets repo report reportingcomponent
  reportinginstance reports repositor repositories repository request requested requesting requests
  require required requires reserve reset resolution resolve resource resource_exhausted resourcemanager
  resourcenotfounderror resourcerecordsets resourceversion respond response responseerror
  responsepolicies responsepolicyrules responses restart restartcount restarting restartingallcontainers
  restartpolicy restarts retries retrieve retry retrying returned returns reuse review revision revive
  right riscv64 role rolebindings roles root rootfs route routers routes rpc rs rule rules run
  run-diagnostics runasnonroot runc runcontainererror running runpodsandbox runtime runtime.v1
  runtime.v1.imageservice runtime.v1alpha2 runtime.v1alpha2.imageservice s s390x sa sandbox
  sandboxchanged sans satisf satisfied satisfies saving scale-up scalingreplicaset scan schedule
  scheduled schema scheme scope scopes secret secretmanager secretname secrets security
  security_policy_violated see select selected selector self selflink send sent serializer server service
  service-accounts service_disabled serviceaccount serviceaccountkeys serviceaccountname serviceaccounts
  services servicetitle serviceunavailable serviceusage servname set setiampolicy
  setprivateipgoogleaccess settings setup severity sha256 shieldedinstanceconfig shim short short-name
  should shut shutting sign signature signatures signatureval signaturevalidationfailed signed similar
  since size skipping skopeo smtp snapshot snapshotter snyk sock solve some something sort-by source
  sourceimage space spec specified specify spokes sqlstate ssl stacktype standard_repository start
  startcontainer started starterror starting starttime startup stat state statefulset statefulsets status
  statuscode stderr stdout step steps stop stopped storage store stream string struct sts subject
  subnetwork subnetworks subpath succeed succeeded successfulcreate successfully such sufficient support
  supported sure suspended sync syncing system systems systemuuid sz t tag tags talk tar task taskrun
  taskspec tcp tcp/ip teardown template temporarily temporary terminated terraform text than that the
  then there this threshold time timed timeout title tls tmp to token tokenexpirationseconds tolerations
  toml too took tool toolkit toomanyrequests toretrieve transfer-encoding translating transport trigger
  trigger.poll.watchrepositorytagsjob trigger.poll.watchtagjob trivy true trust try trying ts tty tue
  turned type udp uid unable unauthenticated unauthori unauthorized unavailable unavailablereplicas
  undelete under unexpected unexpectedadmissionerror unhandled unhealthy unimplemented uniqueid unix
  unknown unmarshal unmountvolume unpack unpacking unpackpackage unqualified unqualified-search
  unreachable unrecogni unrecognized unsupported unterminated up upcoming update updatetime updating
  upgrade upgrading upload uploadartifacts uploading uploads upstream uration url us usable usage use
  used user user/password username username/password users v v1 v1.0 v1.1 v2 valid validate
  validatingadmissionpolicy validation value var variable variant vault-secrets-webhook verif
  verification verifier verify version versions via victims view views violated violates violations visit
  visiting volume volumes vpc vpc_service_controls vpcscconfigs vulnerabilit vulnerabilities
  vulnerability wait waiting warning was webhook were wget when whether which while whiteout who will
  windows with workaround workloadidentityconfig workloadmetadataconfig workloadpool would write
  write_package writing wrong x x509 x86_64 xray y yarnpkg yes yet you your zero zlib zone zstd
`;

/** The permissions of Kubernetes that commands need. Those of IAM are public by their form. */
export const kubernetesPermissions = `
  create clusterrolebindings.rbac.authorization.k8s.io
  create clusterroles.rbac.authorization.k8s.io
  create pods/eviction
  create rolebindings.rbac.authorization.k8s.io
  create roles.rbac.authorization.k8s.io
  create secrets
  delete secrets
  get computeclasses.cloud.google.com
  get daemonsets.apps
  get namespaces
  get nodes
  get pods
  get pods/log
  get secrets
  get serviceaccounts
  list daemonsets.apps
  list events
  list jobs.batch
  list nodes
  list pods
  list replicasets.apps
  list serviceaccounts
  list statefulsets.apps
  patch nodes
`;
