using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Aggregator.Core.Model;

/// <summary>
/// An article's identity: the first key it was seen under, fixed for good. Later keys are aliases and never change it.
/// </summary>
public readonly record struct ArticleId(UInt128 Value)
{
    /// <summary>The identity that an article takes when this is its first key.</summary>
    public static ArticleId From(ArticleKey key) => new(key.Value);

    /// <summary>The article's first key.</summary>
    public ArticleKey Key => new(Value);

    /// <summary>Reads 32 hexadecimal digits of either case.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out ArticleId id)
    {
        id = default;
        if (text is not { Length: 32 }
            || !UInt128.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
        {
            return false;
        }

        id = new ArticleId(value);
        return true;
    }

    /// <summary>32 lower-case hexadecimal digits.</summary>
    public override string ToString() => Value.ToString("x32", CultureInfo.InvariantCulture);
}
