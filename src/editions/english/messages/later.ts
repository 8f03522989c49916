/** What scripts write that are fetched when somebody wants them: search, sharing, reading aloud; and what the page says without a network. */
export const later = {
  '正在找……': 'Searching…',
  '“{content}”的搜索结果 - {content2}': 'Results for “{content}” - {content2}',
  '找到 {number} 条': ['{number} result', '{number} results'],
  '没有和“{content}”完全对上的，下面是相近的内容。': 'Nothing matches “{content}” exactly. These are close to it.',
  '和“{content}”对上的都已经失效，现在管用的没有找到。':
    'What matches “{content}” is no longer in force. We found nothing that is.',
  '没有找到“{content}”。换个短一点的说法，或者去掉筛选，也可以按栏目找、打电话问。':
    'No results for “{content}”. Try fewer words in Chinese or pinyin, remove filters, browse the sections or ask by phone.',
  现在搜不了: 'Search is not working',
  '这台设备或网络现在不能搜索。请按栏目找，或者打电话问。':
    'Search does not work on this device or network now. Browse the sections, or ask by phone.',
  '再看 {number} 条': ['Show {number} more', 'Show {number} more'],
  '没有取到，再试一次': 'That did not load. Try again',
  '也找了：{content}': 'Also searched for: {content}',
  '您是不是要找：{1}': 'Did you mean: {1}',
  您是不是要找: 'Did you mean',
  直接答案: 'Answer',
  '您问的是哪个社区的？': 'Which community do you mean?',
  可能要找的: 'Suggestions',
  '有 {number} 条建议，按上下键选': [
    '{number} suggestion, use the arrow keys',
    '{number} suggestions, use the arrow keys',
  ],
  // Sharing
  发给别人: 'Send to someone',
  复制链接: 'Copy link',
  复制文字: 'Copy text',
  做成图片: 'Make a picture',
  存图片: 'Save picture',
  要复制的文字: 'Text to copy',
  '网址复制好了，到群里长按、粘贴就行。': 'Link copied. Paste it into your chat.',
  '文字复制好了，到群里长按、粘贴就行。': 'Text copied (in Chinese). Paste it into your chat.',
  '在微信里：点右上角“…”，选“发送给朋友”或者“分享到朋友圈”。':
    'In WeChat: tap “…” at the top right, then choose to send it to a friend or to Moments.',
  '没有发出去，可以复制文字，到群里粘贴。': 'It was not sent. You can copy the text and paste it into your chat.',
  '这个浏览器不让网页复制，文字在下面，请长按、全选、复制。':
    'This browser does not let pages copy. The text is below: select all of it and copy.',
  '图片做好了，长按可以存下来，或者发给朋友。': 'The picture is ready (in Chinese). Press and hold to save or send it.',
  // Reading aloud
  暂停: 'Pause',
  继续: 'Continue',
  停下: 'Stop',
  上句: 'Back',
  下句: 'Next',
  慢速: 'Slow',
  中速: 'Normal',
  快速: 'Fast',
  '读不出来了：这个语音要联网，现在没有连上。': 'This voice needs a network, and there is none now.',
  // Without a network
  存下的内容: 'Saved content',
  现在没有网络: 'There is no network now',
  '没有连上网络，这是 {date} 存下的内容。': 'You are offline. This was saved on {date}.',
  '网站暂时打不开，这是 {date} 存下的内容。': 'The site cannot be reached at the moment. This was saved on {date}.',
  '这一页还没有存下来。': 'This page has not been saved.',
  '{either}看过的页面和办事指南可以照常打开；急事请直接打电话。':
    '{either} Pages you have seen and Services still open. In an emergency phone at once.',
  '急事找谁、打哪个电话': 'Urgent help: whom to phone',
} as const;
