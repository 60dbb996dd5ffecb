const WORDS = `
  acls adaptor adaptors addon addons addr aiohttp alloc ansi apis apiserver appendable argparse args asyncio
  auditability authn authz autodetect autofill autofix autofixes autoformat autoscale autoscaler autoscaling
  autovacuum axum backlink basename bashrc bazel benefitted benefitting bigint bindgen bitcode bitflag bitmask
  bitset blackbox blit blockquote bookmarklet bookmarklets boolish borrowck bors bougie brotli bufferer buildpack
  buildx bytestring callables callgraph canonicalization captcha centos cfgs cgroup cgroups changeset checkmark
  checkmarks checksummed checksumming chipotle chmod chown cidr classpath clientside clippy clis closeable
  cloudflare cloudfront cmake codegen codemod codepath codepaths codepoint codepoints codespace codespaces
  commonmark comparator compat concatenative conda conf conn connpool constness containerd contentinfo contrib
  copyable cors cpus cpython cron crontab ctor ctrl cutover daemonize dashboarding dask dataclass dataclasses
  dataflow dataframe dataframes datalog datasette datastore datastores datatypes ddos debian debuggability
  debuggable debuginfo decisional decl decodable deepmind defragment deno deprecations deps deque deref desc
  descendents deserializer deserializers desugar desugared desugaring desugars detokenize devcontainer devops
  devtool devtools dialer dicts django dlls docblock docker dockerfile dockerized doctest doctests dotenv
  downcasting downcasts downlevel draggable dtype dylib ebpf ecma ecmascript editability edtech elasticsearch
  emacs emscripten enablement encodable enqueuing entrypoint entrypoints envs epoll erlang esbuild eslint etcd
  exfiltrate exfiltrated exfiltrating exfiltration expr expressivity exprs extern faas facto fanout fastapi
  favoriting ffmpeg fifo filepaths fileserver finalizer finalizers fineweb fixup fixups flamegraph flamegraphs
  flatpak flexbox flink flyer flyers focusable focussed focusses focussing fontawesome footgun footguns foreach
  fortran fullstack func funcs gamification gcov geocoder geojson geospatial geotagged github gitignore gitlab
  glibc golang goroutine goroutines goto gpus gradle grafana graphql graphviz greyed grpc guid gunicorn hadoop
  hardlink hashable hashset hashtable haskell hdfs hdmi heatmap heatmaps heroku hexdump hotfix hotfixes hoverable
  howto href html http httpd https httpx hyperscaler iaas idempotence ietf iife imap impl impls incr indexable
  inferenced ingester initializer initializers inliner inode inodes instrumentable interruptible intersphinx ints
  iptables ipython iter javadoc javascript jemalloc jenkins jinja jpeg jquery json jsonl judgement judgements
  jupyter jupyterlab kafka kanban keepalive kerberos keybinding keybindings keycloak keypair keyspace keystore
  kitex knowledgable kotlin kube kubectl kubelet kubernetes kustomize lang langchain launchd ldap learnings lerp
  libc libcurl lightbox livecoding lldb llms llvm loadbalancer localstorage lockless lsof macos makefile makefiles
  malloc manpage mapreduce markdown marshalling mathjax matplotlib memcached memcpy memtable mergeable merkle
  metaclass metaclasses metaprogramming microbenchmark microbenchmarks microfrontend middlewares mindshare
  minifiable minifier minigame minikube minimap minimizer mipmap miri miscompilation miscompilations miscompile
  miscompiled misconfigure misconfigured mmap mockey mongo mongodb monomorphic monomorphization monomorphize
  monomorphized mozilla msan msvc mtime mtimes multiprocess multitenancy multitenant multithread multithreaded
  musl mutator mutators mypy mysql nats netcat netlify netmask nextest nginx nightlies nixos noarch nodegroup
  nodejs nodename nohup nonblocking nonces noop noops normalizer nosql nslookup numpy oauth objc offboarding
  openai openapi opencv openssh openssl opentelemetry orms overcommit overridable overwritable paas pageview
  pageviews paginator parametrize parametrized parseable partitioner passthrough patchset pcap perf perl permalink
  permalinks pids pipenv pipx pixmap pkgs pluggability pnpm podman polars poller polymorphization posix postgres
  postgresql powershell prefetch prefetched prefetcher prefetches prefetching prefilled prerender prerendered
  prerendering presubmit prev printf proc procs productization prometheus promisify proto protobuf protobufs
  protoc prototypal psql pthread pthreads ptrs pubkey pubsub pullable pulumi pydantic pyenv pylint pyodide pypi
  pytest pytorch qemu quantile quantiles queryset querystring rabbitmq ragel ramdisk ratelimit rdbms readonly
  realloc realtime rebasable reborrow reborrowed redis redux refcell refcount refcounted refcounting refcounts
  referer refetch refetched reindex reindexed reindexing relayout repl repls reqwest rerender rerendered
  rerendering rerenders reserialize resharding resolvers restructuredtext retarget retransmit retryable retryer
  revalidate revalidated revalidation ripgrep rlib rlibs rollup rootfs roundtable roundtables roundtrip roundtrips
  rowid rpcs rsync runbook runbooks rustc rustdoc rustfmt rustls rustup saas saml scala schedulable scikit
  screenreader scrollback scss sdks seekable selectable semver sendfile serde serializability serializers
  serverside setuid shmipc shortcode shortcodes signup signups simd skippable slos slugify smtp snapbox solidjs
  spammy spidered spinlock spinlocks sqlite sqlx sshd statefulset staticlib statsd stderr stdin stdout stemmer
  stmt stopword stopwords strace strawman strs stylable subclassed subclasses subcrate subgraph subgraphs sublist
  subpackage subpath subproject subprojects subrepo subresource subselect subtyping sudo superclass superfetch
  supertrait supertraits supervisord svelte sveltekit svgs swathe sysctl syslog tauri tcpdump teardown tensorflow
  testbed testcase testcases textarea textareas textbox themable thinko threadpool threadsafe timeboxed timeboxing
  timeframe timeframes timeseries tmpfs todo todos toggleable tokio toml topk traversable treeshaking triaging
  tsan tsconfig tunable tunables typecheck typechecked typechecker typechecking typeclass typedef typedefs typeof
  typesafe typescript typestate typestates ubuntu uint umount unauth unbuffered uncached uncollapse unconference
  undef undeletable undeploy unescape unescaped unescaping unformatted ungroup ungrouped unhide unicode unindent
  unindexed uninspectable unittest unittests unix unmanaged unmarshal unmarshaled unmarshaling unmarshalling
  unminified unparseable unparsed unpatched unregister unregisters unserialize unsets unshift unsized unsnooze
  unsoundnesses unsynced untick unvalidated unversioned upcast upcasting upcasts upsize upstreamed upstreaming
  uris urllib urls usecase usecases userbase userinfo userspace uuid uuids vararg varargs virtualenv virtualenvs
  vite vitest vpns vscode wasi wasm watchlist watchpoint webapp webapps webassembly webcomponent webdev webdriver
  webgl webkit webp webpage webpages webserver webservers webservice websocket websockets webview webviews wget
  whiteboarding wifi wireframe wireframes wordpress workerpool workqueue worktree worktrees writability wsgi xargs
  xcode xpath yaml zlib zstd
`;

/**
 * Lower-case words of software talk that dictionaries of English do not hold. Shorter words than four letters are never
 * taken for misspellings, forms that follow from a known word are known by it.
 */
export const TECHNICAL_WORDS: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/u));
