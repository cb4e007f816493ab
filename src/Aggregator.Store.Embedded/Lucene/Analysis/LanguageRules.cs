using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Ar;
using Lucene.Net.Analysis.Bg;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Cz;
using Lucene.Net.Analysis.De;
using Lucene.Net.Analysis.El;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Es;
using Lucene.Net.Analysis.Fa;
using Lucene.Net.Analysis.Fi;
using Lucene.Net.Analysis.Fr;
using Lucene.Net.Analysis.Hi;
using Lucene.Net.Analysis.Hu;
using Lucene.Net.Analysis.Id;
using Lucene.Net.Analysis.It;
using Lucene.Net.Analysis.Lv;
using Lucene.Net.Analysis.No;
using Lucene.Net.Analysis.Pt;
using Lucene.Net.Analysis.Ru;
using Lucene.Net.Analysis.Snowball;
using Lucene.Net.Analysis.Sv;
using Lucene.Net.Analysis.Tr;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Tartarus.Snowball.Ext;
using Lucene.Net.Util;

namespace Aggregator.Store.Embedded.Lucene;

/// <summary>
/// What is particular to languages: how words are brought to one spelling, and which form of theirs stands for all. The light stemmers, which
/// leave words of different meaning apart (J. Savoy, "Light stemming approaches", SAC 2006), where there are several. Chinese, Japanese and
/// Korean have none: their signs and words are looked for as they are written.
/// </summary>
internal static class LanguageRules
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;

    private static readonly Dictionary<string, Func<TokenStream, TokenStream>> Stems = new(StringComparer.Ordinal)
    {
        ["ar"] = s => new ArabicStemFilter(s),
        ["bg"] = s => new BulgarianStemFilter(s),
        ["ca"] = s => new SnowballFilter(s, new CatalanStemmer()),
        ["cs"] = s => new CzechStemFilter(s),
        ["da"] = s => new SnowballFilter(s, new DanishStemmer()),
        ["de"] = s => new GermanLightStemFilter(s),
        ["el"] = s => new GreekStemFilter(s),
        ["en"] = s => new PorterStemFilter(s),
        ["es"] = s => new SpanishLightStemFilter(s),
        ["fi"] = s => new FinnishLightStemFilter(s),
        ["fr"] = s => new FrenchLightStemFilter(s),
        ["hi"] = s => new HindiStemFilter(s),
        ["hu"] = s => new HungarianLightStemFilter(s),
        ["id"] = s => new IndonesianStemFilter(s),
        ["it"] = s => new ItalianLightStemFilter(s),
        ["lv"] = s => new LatvianStemFilter(s),
        ["nb"] = s => new NorwegianLightStemFilter(s),
        ["nl"] = s => new SnowballFilter(s, new DutchStemmer()),
        ["nn"] = s => new NorwegianLightStemFilter(s, NorwegianStandard.NYNORSK),
        ["no"] = s => new NorwegianLightStemFilter(s),
        ["pt"] = s => new PortugueseLightStemFilter(s),
        ["ro"] = s => new SnowballFilter(s, new RomanianStemmer()),
        ["ru"] = s => new RussianLightStemFilter(s),
        ["sv"] = s => new SwedishLightStemFilter(s),
        ["tr"] = s => new SnowballFilter(s, new TurkishStemmer()),
    };

    private static readonly Dictionary<string, Func<TokenStream, TokenStream>> Spellings = new(StringComparer.Ordinal)
    {
        ["ar"] = s => new ArabicNormalizationFilter(Lower(s)),
        ["ca"] = s => new ElisionFilter(Lower(s), FrenchAnalyzer.DEFAULT_ARTICLES),
        ["de"] = s => new GermanNormalizationFilter(Lower(s)),
        ["el"] = s => new GreekFoldingFilter(Lower(s)),
        ["en"] = s => new EnglishPossessiveFilter(Version, Lower(s)),
        ["fa"] = s => new PersianNormalizationFilter(new ArabicNormalizationFilter(Lower(s))),
        ["fr"] = s => new ElisionFilter(Lower(s), FrenchAnalyzer.DEFAULT_ARTICLES),
        ["hi"] = s => new HindiNormalizationFilter(Lower(s)),
        ["it"] = s => new ElisionFilter(Lower(s), ItalianArticles),

        // The library's own Turkish lower case needs a culture, which this program does without: dotless ı is told from i in small letters only.
        ["tr"] = s => Lower(new ApostropheFilter(s)),
    };

    private static CharArraySet ItalianArticles { get; } = new(
        Version, ["c", "l", "all", "dall", "dell", "nell", "sull", "coll", "pell", "gl", "agl", "dagl", "degl", "negl", "sugl", "un", "m", "t", "s", "v", "d"], ignoreCase: true);

    /// <summary>The languages of which anything is particular.</summary>
    public static IEnumerable<string> Languages => Stems.Keys.Union(Spellings.Keys);

    /// <summary>Whether anything is particular to a language.</summary>
    public static bool Has(string language) => Stems.ContainsKey(language) || Spellings.ContainsKey(language);

    /// <summary>Words in their one spelling.</summary>
    public static TokenStream Written(string language, TokenStream words) => Spellings.TryGetValue(language, out var spelling) ? spelling(words) : Lower(words);

    /// <summary>What puts stems in place of words; null where a language has none.</summary>
    public static Func<TokenStream, TokenStream>? StemOf(string language) => Stems.GetValueOrDefault(language);

    private static LowerCaseFilter Lower(TokenStream words) => new(Version, words);
}
