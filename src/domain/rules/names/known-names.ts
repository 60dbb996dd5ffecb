const list = (text: string): readonly string[] => text.trim().split(/\s*[|\n]\s*/);

/** Names that their owners write in one way only: every other choice of capitals is wrong, small letters too. */
export const NAMES: readonly string[] = list(`
  GitHub | GitHub Actions | GitHub Pages | GitHub Copilot | GitLab | Bitbucket | SourceForge | Hacker News | DuckDuckGo
  JavaScript | TypeScript | CoffeeScript | AppleScript | ActionScript | WebAssembly | Node.js | Vue.js | Next.js | Nuxt.js
  Ember.js | Backbone.js | AngularJS | React Native | iPhone | iPad | iPadOS | iCloud | iTunes | iMessage | MacBook
  MacBook Pro | MacBook Air | AirPods | AirDrop | AirPlay | Apple Watch | watchOS | tvOS | visionOS
  Android | Android Studio | ChromeOS | Linux | Ubuntu | Debian | openSUSE | FreeBSD | OpenBSD | NetBSD | Raspberry Pi
  Kubernetes | OpenShift | OpenStack | DynamoDB | CloudFormation | CloudFront | CloudWatch | BigQuery | DigitalOcean
  OpenTelemetry | CircleCI | TeamCity | SonarQube | PagerDuty | HashiCorp | DevOps | DevSecOps | GitOps | MLOps | FinOps
  ChatGPT | DeepMind | DeepSeek | Hugging Face | YouTube | LinkedIn | WordPress | WhatsApp | WeChat | DingTalk | WeCom | TikTok | ByteDance | AliExpress
  PayPal | FedEx | eBay | SoundCloud | DeviantArt | BuzzFeed | TechCrunch | SlideShare | SurveyMonkey | Facebook
  Instagram | Pinterest | Wikipedia | Wikimedia | Wikidata | MediaWiki | OpenStreetMap | Netflix | Spotify | Microsoft
  Salesforce | HubSpot | QuickBooks | SharePoint | PowerPoint | OneNote | OneDrive | LibreOffice | OpenOffice | Photoshop
  InDesign | AutoCAD | SketchUp | CorelDRAW | PlayStation | ThinkPad | GeForce | Visual Studio | Visual Studio Code
  VS Code | IntelliJ | IntelliJ IDEA | JetBrains | WebStorm | PhpStorm | PyCharm | GoLand | NetBeans | Firefox | Mozilla
  Chromium | Internet Explorer | CommonMark | HarmonyOS | OpenHarmony | Bluetooth | Google Chrome | Google Maps
  Amazon Web Services | Google Cloud | Microsoft Azure | Microsoft Teams | Microsoft Word | Microsoft Excel
  Windows Subsystem for Linux | SQL Server | Oracle Database | Creative Commons | Red Hat | Arch Linux | Alpine Linux
`);

/** Names that in small letters may be a package, a command or a word: only other capitals are wrong. */
export const CAPITALISED_NAMES: readonly string[] = list(`
  OpenAI | LangChain | LlamaIndex | PyTorch | TensorFlow | PaddlePaddle | MindSpore | macOS | iOS | Xcode | SwiftUI | UIKit | TestFlight | HomeKit | QuickTime | PowerShell | ECMAScript | PostScript | jQuery
  GraphQL | WebSocket | WebRTC | WebGL | WebGPU | WebDriver | WebKit | IndexedDB | XMLHttpRequest | PostgreSQL | MySQL
  MariaDB | SQLite | MongoDB | CouchDB | RocksDB | LevelDB | InfluxDB | TimescaleDB | CockroachDB | ClickHouse | DuckDB
  ScyllaDB | ArangoDB | RethinkDB | FoundationDB | TiDB | Neo4j | Elasticsearch | OpenSearch | RabbitMQ | ActiveMQ | ZeroMQ
  RocketMQ | ZooKeeper | OceanBase | PolarDB | openGauss | NumPy | SciPy | SymPy | PyPI | PyPy | PySpark | IPython
  JupyterLab | CPython | MicroPython | OpenCV | FFmpeg | ImageMagick | CUDA | cuDNN | OpenGL | OpenCL | DirectX | FastAPI
  CherryPy | GeoPandas | NetworkX | spaCy | LightGBM | XGBoost | CatBoost | MLflow | SQLAlchemy | TypeORM | MyBatis | RxJS
  MobX | NestJS | SolidJS | SvelteKit | TanStack | StackBlitz | CodePen | CodeSandbox | ESLint | JSDoc | PostCSS | esbuild
  RubyGems | NuGet | CocoaPods | Homebrew | MacPorts | JUnit | NUnit | TestNG | PHPUnit | RuboCop | GoReleaser | CodeQL
  GitKraken | TortoiseGit | OAuth | OpenID | OpenSSL | OpenSSH | LibreSSL | WireGuard | OpenVPN | OpenAPI | AsciiDoc
  reStructuredText | DocBook | MathML | MathJax | KaTeX | LaTeX | BibTeX | XeLaTeX | LuaTeX | MATLAB | OCaml | CMake | LLVM
  VMware | VirtualBox | CentOS | LoRaWAN | gRPC | etcd | containerd | systemd | kubectl | npm | pnpm | JSON | YAML
`);

/** Other spellings of names, in small letters; where a draft has no capital in them they are left alone. */
export const OTHER_SPELLINGS: Readonly<Record<string, string>> = {
  'git hub': 'GitHub',
  'git lab': 'GitLab',
  'java script': 'JavaScript',
  'type script': 'TypeScript',
  'coffee script': 'CoffeeScript',
  'web assembly': 'WebAssembly',
  'node js': 'Node.js',
  nodejs: 'Node.js',
  vuejs: 'Vue.js',
  nextjs: 'Next.js',
  vscode: 'VS Code',
  'visual studiocode': 'Visual Studio Code',
  stackoverflow: 'Stack Overflow',
  huggingface: 'Hugging Face',
  hackernews: 'Hacker News',
  'chat gpt': 'ChatGPT',
  'tensor flow': 'TensorFlow',
  'mongo db': 'MongoDB',
  'maria db': 'MariaDB',
  'dynamo db': 'DynamoDB',
  postgressql: 'PostgreSQL',
  'postgre sql': 'PostgreSQL',
  'postgres sql': 'PostgreSQL',
  'my sql': 'MySQL',
  'sql lite': 'SQLite',
  'open telemetry': 'OpenTelemetry',
  'cloud formation': 'CloudFormation',
  'you tube': 'YouTube',
  'linked in': 'LinkedIn',
  'word press': 'WordPress',
  'whats app': 'WhatsApp',
  'we chat': 'WeChat',
  'pay pal': 'PayPal',
  'libre office': 'LibreOffice',
  'share point': 'SharePoint',
  'mac book': 'MacBook',
  'i phone': 'iPhone',
  raspberrypi: 'Raspberry Pi',
  'digital ocean': 'DigitalOcean',
  'circle ci': 'CircleCI',
  'power shell': 'PowerShell',
  'click house': 'ClickHouse',
  'elastic search': 'Elasticsearch',
  'rabbit mq': 'RabbitMQ',
  'duck db': 'DuckDB',
};
