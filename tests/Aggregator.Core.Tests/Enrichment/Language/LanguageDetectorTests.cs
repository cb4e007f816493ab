using Aggregator.Core.Enrichment.Language;

namespace Aggregator.Core.Tests.Enrichment.Language;

public sealed class LanguageDetectorTests
{
    public static TheoryData<string, string> Sentences => new()
    {
        { "af", "Die minister het gister gesê dat die nuwe skole nie voor die einde van die jaar sal oopmaak nie, omdat daar nog te veel werk gedoen moet word." },
        { "ar", "قال الوزير أمس إن المدارس الجديدة لن تفتح أبوابها قبل نهاية العام لأن هناك الكثير من العمل الذي يجب القيام به." },
        { "bg", "Министърът заяви вчера, че новите училища няма да отворят врати преди края на годината, защото все още има много работа." },
        { "bn", "মন্ত্রী গতকাল বলেছেন যে নতুন স্কুলগুলি বছরের শেষের আগে খুলবে না।" },
        { "cs", "Ministr včera řekl, že se nové školy neotevřou před koncem roku, protože je stále ještě příliš mnoho práce, kterou je třeba udělat." },
        { "da", "Ministeren sagde i går, at de nye skoler ikke åbner før årets udgang, fordi der stadig er for meget arbejde, som skal gøres først." },
        { "de", "Der Minister sagte gestern, dass die neuen Schulen nicht vor Ende des Jahres öffnen werden, weil noch zu viel Arbeit zu erledigen ist." },
        { "el", "Ο υπουργός είπε χθες ότι τα νέα σχολεία δεν θα ανοίξουν πριν από το τέλος του έτους." },
        { "en", "The minister said yesterday that the new schools would not open before the end of the year, because there is still too much work to do." },
        { "es", "El ministro dijo ayer que las nuevas escuelas no abrirán antes de que termine el año, porque todavía queda demasiado trabajo por hacer." },
        { "et", "Minister ütles eile, et uued koolid ei avata enne aasta lõppu, sest veel on liiga palju tööd, mis tuleb enne ära teha." },
        { "fa", "وزیر دیروز گفت که مدارس جدید پیش از پایان سال باز نخواهند شد، زیرا هنوز کارهای زیادی برای انجام دادن باقی مانده است." },
        { "fi", "Ministeri sanoi eilen, että uudet koulut eivät avaudu ennen vuoden loppua, koska työtä on vielä liian paljon tehtävänä." },
        { "fr", "Le ministre a déclaré hier que les nouvelles écoles n'ouvriront pas avant la fin de l'année, car il reste encore trop de travail à faire." },
        { "he", "השר אמר אתמול שבתי הספר החדשים לא ייפתחו לפני סוף השנה." },
        { "hi", "मंत्री ने कल कहा कि नए स्कूल साल के अंत से पहले नहीं खुलेंगे क्योंकि अभी भी बहुत काम किया जाना बाकी है।" },
        { "hr", "Ministar je jučer rekao da se nove škole neće otvoriti prije kraja godine, jer još uvijek ima previše posla koji treba obaviti." },
        { "hu", "A miniszter tegnap azt mondta, hogy az új iskolák nem nyitnak meg az év vége előtt, mert még mindig túl sok a tennivaló." },
        { "id", "Menteri mengatakan kemarin bahwa sekolah-sekolah baru tidak akan dibuka sebelum akhir tahun karena masih terlalu banyak pekerjaan yang harus dilakukan." },
        { "it", "Il ministro ha detto ieri che le nuove scuole non apriranno prima della fine dell'anno, perché c'è ancora troppo lavoro da fare." },
        { "ja", "大臣は昨日、まだやるべき仕事が多すぎるため、新しい学校は年末までに開校しないと述べた。" },
        { "ko", "장관은 어제 아직 할 일이 너무 많기 때문에 새 학교들이 연말 이전에는 문을 열지 않을 것이라고 말했다." },
        { "lt", "Ministras vakar pasakė, kad naujos mokyklos nebus atidarytos iki metų pabaigos, nes dar yra per daug darbo, kurį reikia atlikti." },
        { "lv", "Ministrs vakar teica, ka jaunās skolas netiks atvērtas pirms gada beigām, jo vēl ir pārāk daudz darba, kas jāpadara." },
        { "mk", "Министерот вчера изјави дека новите училишта нема да бидат отворени пред крајот на годината, бидејќи сè уште има многу работа." },
        { "nl", "De minister zei gisteren dat de nieuwe scholen niet voor het einde van het jaar zullen opengaan, omdat er nog te veel werk te doen is." },
        { "no", "Statsråden sa i går at de nye skolene ikke kommer til å åpne før utgangen av året, fordi det fortsatt er for mye arbeid som gjenstår." },
        { "pl", "Minister powiedział wczoraj, że nowe szkoły nie zostaną otwarte przed końcem roku, ponieważ jest jeszcze zbyt wiele pracy do wykonania." },
        { "pt", "O ministro disse ontem que as novas escolas não vão abrir antes do fim do ano, porque ainda há muito trabalho que precisa ser feito." },
        { "ro", "Ministrul a spus ieri că școlile noi nu se vor deschide înainte de sfârșitul anului, pentru că mai este încă prea mult de lucru." },
        { "ru", "Министр сказал вчера, что новые школы не откроются до конца года, потому что ещё слишком много работы, которую нужно сделать." },
        { "sk", "Minister včera povedal, že nové školy sa neotvoria pred koncom roka, pretože je ešte stále priveľa práce, ktorú treba urobiť." },
        { "sl", "Minister je včeraj dejal, da se nove šole ne bodo odprle pred koncem leta, ker je še vedno preveč dela, ki ga je treba opraviti." },
        { "sq", "Ministri tha dje se shkollat e reja nuk do të hapen para fundit të vitit, sepse ka ende shumë punë për të bërë." },
        { "sv", "Ministern sade i går att de nya skolorna inte kommer att öppna före årets slut, eftersom det fortfarande är för mycket arbete kvar." },
        { "th", "รัฐมนตรีกล่าวเมื่อวานนี้ว่าโรงเรียนใหม่จะไม่เปิดก่อนสิ้นปี" },
        { "tr", "Bakan dün yaptığı açıklamada, yapılacak çok iş olduğu için yeni okulların yıl sonundan önce açılmayacağını söyledi." },
        { "uk", "Міністр сказав учора, що нові школи не відкриються до кінця року, тому що ще надто багато роботи, яку потрібно зробити." },
        { "ur", "وزیر نے کل کہا کہ نئے اسکول سال کے آخر سے پہلے نہیں کھلیں گے کیونکہ ابھی بہت سا کام کرنا باقی ہے۔" },
        { "vi", "Bộ trưởng nói hôm qua rằng các trường học mới sẽ không mở cửa trước cuối năm vì vẫn còn quá nhiều việc phải làm." },
        { "zh", "部长昨天表示，由于还有太多工作要做，新学校不会在年底之前开放。" },
    };

    public static TheoryData<string, string> Undecided => new()
    {
        { "nothing", "" },
        { "too short", "Breaking news from Paris" },
        { "no letters", new string('7', 500) },
        { "a list of names", "Kvitova Azarenka Wawrinka Dzhokovic Nishikori Tsonga Berdych Raonic Cilic Ferrer Monfils Gasquet Thiem Goffin" },
        { "code", "xrt := qk(zz[i]); pfx->wq = mzj(kqx, \"zzt\"); fjq(vvx, qqy); bzx = kzp(); wqk->xvz(pqj); zxq = hjk(vbn, qwx);" },
        { "two languages", "Министр сказал вчера, что школы не откроются. The minister said yesterday that the new schools would not open." },
    };

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Detect_ASentence_FindsItsLanguage(string language, string sentence) =>
        LanguageDetector.Detect(sentence).ShouldBe(language, LanguageDetector.Guess(sentence)?.ToString());

    [Theory]
    [MemberData(nameof(Undecided))]
    public void Detect_NoClearText_IsNull(string reason, string text) =>
        LanguageDetector.Detect(text).ShouldBeNull($"{reason}: {LanguageDetector.Guess(text)}");

    [Fact]
    public void Detect_SeveralTexts_CountTogether()
    {
        const string half = "The minister said yesterday that the new";
        LanguageDetector.Detect(half).ShouldBeNull();
        LanguageDetector.Detect(half, "schools would not open before the end of the year").ShouldBe("en");
    }

    [Fact]
    public void Detect_LongText_LooksBeyondItsBeginning()
    {
        var english = string.Concat(Enumerable.Repeat("The minister said yesterday that the new schools would not open. ", 100));
        LanguageDetector.Detect(string.Concat(Enumerable.Repeat("(c) 2026 – 12:30 / ", 20)) + english).ShouldBe("en");
    }

    [Fact]
    public void Detect_AnArticle_AllocatesNothing()
    {
        var text = string.Concat(Enumerable.Repeat("The minister said yesterday that the new schools would not open. ", 30));
        LanguageDetector.Detect("A title", text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        LanguageDetector.Detect("A title", text);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }
}
