/** Characters of everyday notices that exist in Traditional script only. */
const TRADITIONAL =
  '個們來這時會為與發經區開關說電話車門問間閱讀書學習辦處務員長張東馬鳥魚龍國圖園團圓報場塊壞聲賣買寫對導將專尊屆層屬島師帶幫幹廣廠應廢彈後從復徵愛慶憲戶擇擔據擬擴舉權條業極樓樣樹橋機檢歡歲歷殘氣決沒況準溝滅滿漢潔濟濱無熱燈營獎環現產畫異當療盡監盤眾礎確禮種稱穩積窮競筆節範築簡糧紀約級細終組結給統絕絡維網綠緊線編緣縣總績織繼續聯職聽興舊華萬葉藝藥號術衛衝補製複見規視親覺觀計訂訊討訓託記設許訴診評詞試詢該詳認語誤請諸論證識議護讓財責貧貨貸費資質購贈趙趕跡車軍軟輕載輔輪轉農運達遠適選遺還邊鄉鄰釋針鈴鋪錄錢鎮鐘鐵門開閉閒關陽陰陳陸階際隊隨險雜雙離難雲電靈靜響頁項順須預領頭題願類顧飛飯飲館驗體點黨齊齡'.replace(
    /[現尊]/g,
    '',
  );

export type Language = 'zh-CN' | 'zh-Hant';

/** The language of what is not written in that of the site. */
export const foreign = (language: Language): Language | undefined => (language === SITE ? undefined : language);

const SITE: Language = 'zh-CN';

/** The script a text is written in: Traditional when one Han character in twelve exists only there. */
export function languageOf(text: string): Language {
  let han = 0;
  let traditional = 0;
  const end = Math.min(text.length, 4000);
  for (let at = 0; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code >= FIRST_HAN && code <= LAST_HAN) {
      han++;
      traditional += isTraditional[code - FIRST_HAN]!;
    } else if (code >= FIRST_RADICAL && isRareHan(text.slice(at, Math.min(at + 2, end)))) han++;
  }
  return traditional * 12 >= han && traditional > 3 ? 'zh-Hant' : 'zh-CN';
}

/** Nearly every character of a text is of this block, or stands before all that are Han. */
const [FIRST_RADICAL, FIRST_HAN, LAST_HAN] = [0x2e80, 0x4e00, 0x9fff];
const isTraditional = new Uint8Array(LAST_HAN - FIRST_HAN + 1);
for (const character of TRADITIONAL) isTraditional[character.charCodeAt(0) - FIRST_HAN] = 1;

const isRareHan = (text: string) => /^\p{Script=Han}/u.test(text);
