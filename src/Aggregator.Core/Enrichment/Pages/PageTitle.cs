using Aggregator.Core.Model;

namespace Aggregator.Core.Enrichment.Pages;

/// <summary>Chooses a page's headline, and cuts the site's name off.</summary>
internal sealed class PageTitle
{
    /// <summary>A shorter heading says nothing of a title, in letters and digits.</summary>
    private const int MinHeadingLength = 6;

    /// <summary>Places at which one title is parted, at most.</summary>
    private const int MaxCuts = 20;

    private readonly List<string> _candidates;
    private readonly List<string> _headings;
    private readonly HashSet<string> _sites;
    private readonly List<string> _visible;
    private readonly int _jsonLdCount;

    /// <summary>Reads what the page has.</summary>
    public PageTitle(PageElements page, IMarkupReader markup, Uri url)
    {
        List<string> Texts(IEnumerable<PageRule> rules) =>
            [.. page.Values(rules).Select(value => markup.PlainText(value, ArticleConstants.MaxTitleLength)).Where(value => value.Length > 0)];

        _candidates = Texts(PageRules.Title);
        _jsonLdCount = Texts(PageRules.Title.Where(rule => rule.Source == PageSource.JsonLd)).Count;
        _headings = Texts([
            new(PageSource.Element, PageElementKeys.Headline), new(PageSource.Element, PageElementKeys.Heading), new(PageSource.Element, PageElementKeys.Subheading),
        ]);
        _sites = [.. Texts(PageRules.SiteName).Take(1).Select(Fold), .. SitesOf(url)];
        _sites.Remove("");
        _visible = [.. Texts([new(PageSource.Element, PageElementKeys.Title), new(PageSource.Element, PageElementKeys.Heading)]).Select(Fold)];
    }

    /// <summary>The headline; null where there is none.</summary>
    public string? Choose()
    {
        foreach (var candidate in Confirmed().Where(IsHeadline))
        {
            var title = WithoutSite(Uncut(candidate));
            if (IsHeadline(title))
                return title;
        }

        return _candidates.FirstOrDefault();
    }

    private bool IsHeadline(string title) => !IsSite(title) && !TitleRules.Generic.Contains(title);

    /// <summary>The candidates; those of JSON-LD go last where the page's reader sees none of them: they may name something else on the page.</summary>
    private IEnumerable<string> Confirmed()
    {
        var jsonLd = _candidates.Take(_jsonLdCount).ToList();
        var seen = jsonLd.Where(IsSeen).ToList();
        if (jsonLd.Count == 0 || seen.Count == jsonLd.Count || !(seen.Count > 0 || _candidates.Skip(_jsonLdCount).Any(IsSeen)))
            return _candidates;
        return [.. seen, .. _candidates.Skip(_jsonLdCount), .. jsonLd.Except(seen)];
    }

    private bool IsSeen(string title)
    {
        var folded = Fold(title);
        return _visible.Exists(v => v.Contains(folded, StringComparison.Ordinal) || (folded.StartsWith(v, StringComparison.Ordinal) && v.Length >= 2 * MinHeadingLength));
    }

    /// <summary>Templates lose what follows a quote in a headline, in attributes but not in the title element.</summary>
    private string Uncut(string title) => _candidates.Find(c => c.StartsWith(title + " \"", StringComparison.Ordinal)) ?? title;

    private string WithoutSite(string title)
    {
        if (CutByHeading(title) is { } headline)
            return headline;
        foreach (var (head, tail) in Cuts(title))
        {
            if (IsSite(tail))
                return WithoutSite(head);
            if (IsSite(head))
                return WithoutSite(tail);
        }

        return title;
    }

    /// <summary>A heading of the page that stands in the title is the headline, or else the site's name.</summary>
    private string? CutByHeading(string title)
    {
        var folded = Fold(title);
        var headings = _headings.Select(h => (Text: h, Folded: Fold(h))).Where(h => h.Folded.Length >= MinHeadingLength).ToList();
        if (headings.Exists(h => h.Folded == folded))
            return title;
        foreach (var (head, _) in Cuts(title))
        {
            var foldedHead = Fold(head);
            if (headings.Exists(h => h.Folded == foldedHead) && !IsSite(head))
                return head;
        }

        foreach (var (head, tail) in Cuts(title))
        {
            var foldedTail = Fold(tail);
            var heading = headings.Find(h => foldedTail.StartsWith(h.Folded, StringComparison.Ordinal) && !IsSite(h.Text));
            if (heading.Text is null)
                continue;
            // At the end it is mostly what stands on top of every page; within, the longer one is the headline.
            var isHead = heading.Folded == foldedTail ? !IsSite(head) : Fold(head).Length > heading.Folded.Length;
            return isHead ? head : heading.Text;
        }

        return null;
    }

    /// <summary>All ways to part a title in two, the shortest tail first.</summary>
    private static IEnumerable<(string Head, string Tail)> Cuts(string title)
    {
        var cuts = new List<(int At, int Length)>();
        foreach (var separator in TitleRules.Separators)
        {
            for (var at = title.IndexOf(separator, StringComparison.Ordinal); at > 0; at = title.IndexOf(separator, at + separator.Length, StringComparison.Ordinal))
                cuts.Add((at, separator.Length));
        }

        return cuts.OrderByDescending(cut => cut.At).ThenBy(cut => -cut.Length).Take(MaxCuts)
            .Select(cut => (title[..cut.At].TrimEnd(), title[(cut.At + cut.Length)..].TrimStart()))
            .Where(cut => cut.Item1.Length > 0 && cut.Item2.Length > 0);
    }

    private bool IsSite(string text)
    {
        var folded = Fold(text);
        return folded.Length > 0 && (_sites.Contains(folded) || _sites.Any(site => site.Length > 3 && folded.Length > 3 && IsVariant(site, folded)));
    }

    /// <summary>Whether a text names the site rather than one who writes for it: it is its name, or stands on top of the page.</summary>
    public bool IsHouse(string text) => _sites.Contains(Fold(text)) || _visible.Contains(Fold(text));

    /// <summary>"La Stampa" of "lastampa.it", "ProNATs e.V." of "pronats".</summary>
    private static bool IsVariant(string site, string text) =>
        (text.StartsWith(site, StringComparison.Ordinal) && text.Length - site.Length <= 4) || (site.StartsWith(text, StringComparison.Ordinal) && site.Length - text.Length <= 4);

    /// <summary>The host, and its labels that may be a name.</summary>
    private static IEnumerable<string> SitesOf(Uri url)
    {
        var labels = url.Host.Split('.');
        return [Fold(url.Host), Fold(string.Join('.', labels.SkipWhile(label => label == "www"))), .. labels.SkipLast(1).Where(label => label.Length > 2 && label is not ("www" or "com" or "org" or "blog" or "news")).Select(Fold)];
    }

    private static string Fold(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
