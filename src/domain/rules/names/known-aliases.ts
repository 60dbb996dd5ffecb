/** A name in Chinese and in Latin script. */
export interface Alias {
  readonly chinese: string;
  readonly latin: string;
  /** Where these words stand in the draft, the Chinese one may be the ordinary word. */
  readonly unless?: RegExp;
}

const pairs = (text: string): readonly Alias[] =>
  text
    .trim()
    .split(/\s*[|\n]\s*/)
    .map((pair) => {
      const [chinese = '', latin = ''] = pair.split('=');
      return { chinese, latin };
    });

/** Names that Chinese texts write in both scripts: companies, services, places and people. */
export const ALIASES: readonly Alias[] = [
  ...pairs(`
    谷歌=Google | 微软=Microsoft | 脸书=Facebook | 推特=Twitter | 英特尔=Intel | 英伟达=NVIDIA | 甲骨文公司=Oracle | 高通=Qualcomm
    思科=Cisco | 戴尔=Dell | 惠普=HP | 索尼=Sony | 三星=Samsung | 诺基亚=Nokia | 爱立信=Ericsson | 摩托罗拉=Motorola | 西门子=Siemens
    特斯拉=Tesla | 网飞=Netflix | 奈飞=Netflix | 领英=LinkedIn | 优步=Uber | 爱彼迎=Airbnb | 贝宝=PayPal | 雅虎=Yahoo | 维基百科=Wikipedia
    油管=YouTube | 必应=Bing | 安卓=Android | 鸿蒙=HarmonyOS | 字节跳动=ByteDance | 阿里巴巴=Alibaba | 阿里云=Alibaba Cloud | 腾讯=Tencent
    百度=Baidu | 华为=Huawei | 京东=JD.com | 美团=Meituan | 小红书=RedNote | 微信=WeChat | 支付宝=Alipay | 钉钉=DingTalk | 飞书=Lark | 抖音=Douyin
    哔哩哔哩=Bilibili | 知乎=Zhihu | 台积电=TSMC | 任天堂=Nintendo | 松下=Panasonic | 东芝=Toshiba | 富士通=Fujitsu | 博世=Bosch | 飞利浦=Philips
    麦肯锡=McKinsey | 德勤=Deloitte | 彭博社=Bloomberg | 路透社=Reuters | 纽约时报=New York Times | 华尔街日报=Wall Street Journal
    硅谷=Silicon Valley | 旧金山=San Francisco | 纽约=New York | 西雅图=Seattle | 波士顿=Boston | 洛杉矶=Los Angeles | 伦敦=London
    巴黎=Paris | 柏林=Berlin | 东京=Tokyo | 新加坡=Singapore | 北京=Beijing | 上海=Shanghai | 深圳=Shenzhen | 杭州=Hangzhou
    斯坦福=Stanford | 麻省理工=MIT | 哈佛=Harvard | 剑桥=Cambridge | 牛津=Oxford | 清华=Tsinghua
    图灵=Turing | 林纳斯=Linus | 比尔·盖茨=Bill Gates | 乔布斯=Steve Jobs | 马斯克=Elon Musk | 扎克伯格=Mark Zuckerberg
  `),
  { chinese: '苹果', latin: 'Apple', unless: /香蕉|橙子|橘子|水果|梨|葡萄|西瓜|草莓/ },
  { chinese: '亚马逊', latin: 'Amazon', unless: /雨林|河流|巴西/ },
  { chinese: '小米', latin: 'Xiaomi', unless: /粮食|大米|玉米|粥/ },
];
