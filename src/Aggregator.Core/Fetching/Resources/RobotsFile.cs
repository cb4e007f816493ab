namespace Aggregator.Core.Fetching.Resources;

/// <summary>What a robots.txt says to one product (RFC 9309): the rules of the groups that name it, else of those for all.</summary>
internal sealed class RobotsFile
{
    private readonly RobotsRule[] _rules;

    private RobotsFile(IEnumerable<RobotsRule> rules, TimeSpan? crawlDelay)
    {
        // The longest rule that matches decides; of two as long the one that allows.
        _rules = [.. rules.Distinct().OrderByDescending(r => r.Pattern.Length).ThenByDescending(r => r.IsAllowed)];
        CrawlDelay = crawlDelay;
        Characters = _rules.Sum(r => (long)r.Pattern.Length);
    }

    /// <summary>A robots.txt that allows all: none is there.</summary>
    public static RobotsFile AllowsAll { get; } = new([], null);

    /// <summary>A robots.txt that forbids all.</summary>
    public static RobotsFile ForbidsAll { get; } = new([new RobotsRule("/", IsAllowed: false)], null);

    /// <summary>The pause that it asks for between two requests; null when it does not. At most <see cref="ResourceConstants.MaxCrawlDelay"/>.</summary>
    public TimeSpan? CrawlDelay { get; }

    /// <summary>What it holds of memory, in characters.</summary>
    public long Characters { get; }

    /// <summary>Reads a robots.txt. Lines that say nothing that is known are passed over; nothing fails.</summary>
    /// <param name="body">Its bytes: UTF-8; what is not is replaced.</param>
    /// <param name="product">The product that asks, compared without case.</param>
    public static RobotsFile Parse(ReadOnlySpan<byte> body, string product)
    {
        var (own, all) = (new RobotsGroup(), new RobotsGroup());
        // Whom the lines now are for; a line that names a product after rules begins another group.
        var (isOwn, isAll, hasRules) = (false, false, false);
        foreach (var (key, value) in RobotsLines.Read(body))
        {
            if (key.Equals("user-agent", StringComparison.OrdinalIgnoreCase))
            {
                if (hasRules)
                    (isOwn, isAll, hasRules) = (false, false, false);
                isOwn |= RobotsLines.ProductOf(value).Equals(product, StringComparison.OrdinalIgnoreCase);
                isAll |= value is ['*', ..];
                own.IsNamed |= isOwn;
                continue;
            }

            hasRules |= RobotsLines.IsRule(key);
            if (isOwn)
                own.Take(key, value);
            if (isAll)
                all.Take(key, value);
        }

        var group = own.IsNamed ? own : all;
        return new RobotsFile(group.Rules, group.CrawlDelay);
    }

    /// <summary>Whether a URL of the host may be asked for.</summary>
    public bool Allows(Uri url)
    {
        if (_rules.Length == 0 || url.AbsolutePath == ResourceConstants.RobotsPath)
            return true;
        var path = RobotsPath.Of(url);
        foreach (var rule in _rules)
        {
            if (rule.Matches(path))
                return rule.IsAllowed;
        }

        return true;
    }
}
