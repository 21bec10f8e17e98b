"""The same small story in many languages and scripts, composed (NFC): each must come through unchanged."""

STORIES = {
    "am": "ቤተ መጻሕፍቱ እንደገና ተከፈተ\n\nየከተማው ቤተ መጻሕፍት ሰኞ ዕለት እንደገና ተከፈተ። ሁለት መቶ ሰዎች መጡ።\n",
    "ar": (
        "المكتبة تفتح أبوابها من جديد\n\n"
        "فتحت مكتبة المدينة أبوابها من جديد يوم الاثنين، وجاء مئتا زائر، كما قال مديرها.\n"
    ),
    "bn": "গ্রন্থাগার আবার খুলল\n\nশহরের গ্রন্থাগার সোমবার আবার খুলেছে। দুই শত মানুষ এসেছিলেন।\n",
    "de": (
        "Bücherei öffnet wieder\n\n"
        "Die Stadtbücherei hat am Montag wieder geöffnet. Zweihundert Menschen kamen, große und kleine.\n"
    ),
    "el": ("Η βιβλιοθήκη άνοιξε ξανά\n\nΗ βιβλιοθήκη της πόλης άνοιξε ξανά τη Δευτέρα. Ήρθαν διακόσιοι άνθρωποι.\n"),
    "es": (
        "La biblioteca abre de nuevo\n\n"
        "La biblioteca de la ciudad abrió de nuevo el lunes. "
        "¿Cuántos vinieron? Doscientos, dijo la señora Núñez.\n"
    ),
    "fa": ("کتابخانه دوباره باز شد\n\nکتابخانهٔ شهر روز دوشنبه دوباره باز شد. دویست نفر آمدند و کتاب‌ها را دیدند.\n"),
    "fr": (
        "La bibliothèque rouvre\n\n"
        "La bibliothèque de la ville a rouvert lundi. "
        "Deux cents personnes sont venues, où l’on n’en attendait que cent.\n"
    ),
    "he": "הספרייה נפתחה מחדש\n\nספריית העיר נפתחה מחדש ביום שני. מאתיים איש באו, אמר המנהל.\n",
    "hi": "पुस्तकालय फिर खुला\n\nशहर का पुस्तकालय सोमवार को फिर खुला। दो सौ लोग आए।\n",
    "hy": ("Գրադարանը կրկին բացվեց\n\nՔաղաքի գրադարանը կրկին բացվեց երկուշաբթի օրը։ Եկել էր երկու հարյուր մարդ։\n"),
    "ja": "図書館が再び開館\n\n市の図書館は月曜日に再び開館した。二百人が訪れたと館長は述べた。\n",
    "ka": "ბიბლიოთეკა კვლავ გაიხსნა\n\nქალაქის ბიბლიოთეკა ორშაბათს კვლავ გაიხსნა. ორასი ადამიანი მოვიდა.\n",
    "ko": "도서관이 다시 문을 열다\n\n시립 도서관이 월요일에 다시 문을 열었다. 이백 명이 찾아왔다고 관장이 말했다.\n",
    "my": ("စာကြည့်တိုက် ပြန်ဖွင့်\n\nမြို့စာကြည့်တိုက်ကို တနင်္လာနေ့တွင် ပြန်ဖွင့်ခဲ့သည်။ လူနှစ်ရာ လာရောက်ခဲ့သည်။\n"),
    "pl": (
        "Biblioteka znów otwarta\n\n"
        "Biblioteka miejska została w poniedziałek ponownie otwarta. "
        "Przyszło dwieście osób, źródła mówią o łącznie trzystu.\n"
    ),
    "ru": (
        "Библиотека снова открыта\n\n"
        "Городская библиотека снова открылась в понедельник. Пришло двести человек, сказал её директор.\n"
    ),
    "sw": "Maktaba yafunguliwa tena\n\nMaktaba ya mji ilifunguliwa tena Jumatatu. Watu mia mbili walikuja.\n",
    "ta": ("நூலகம் மீண்டும் திறப்பு\n\nநகர நூலகம் திங்கட்கிழமை மீண்டும் திறக்கப்பட்டது. இருநூறு பேர் வந்தனர்.\n"),
    "th": "ห้องสมุดเปิดอีกครั้ง\n\nห้องสมุดของเมืองเปิดอีกครั้งในวันจันทร์ มีผู้มาเยือนสองร้อยคน\n",
    "tr": (
        "Kütüphane yeniden açıldı\n\n"
        "Şehir kütüphanesi pazartesi günü yeniden açıldı. İki yüz kişi geldi, dedi müdürü Işıl Çağrı.\n"
    ),
    "uk": (
        "Бібліотека знову відкрита\n\n"
        "Міська бібліотека знову відкрилася в понеділок. Прийшло двісті людей, їхні діти теж.\n"
    ),
    "ur": "کتب خانہ دوبارہ کھل گیا\n\nشہر کا کتب خانہ پیر کے روز دوبارہ کھل گیا۔ دو سو لوگ آئے۔\n",
    "vi": (
        "Thư viện mở cửa trở lại\n\n"
        "Thư viện thành phố mở cửa trở lại vào thứ Hai. Hai trăm người đã đến, ông giám đốc nói.\n"
    ),
    "zh": "图书馆重新开放\n\n市图书馆星期一重新开放。馆长说，当天来了两百人。\n",
}
