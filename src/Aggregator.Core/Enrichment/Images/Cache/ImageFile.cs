namespace Aggregator.Core.Enrichment.Images;

/// <summary>A kept image.</summary>
/// <param name="Hash">SHA-256 of its bytes in lower-case hex.</param>
/// <param name="Extension">The ending of its file, which tells its kind.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Arrived">When it last came with an article.</param>
internal sealed record ImageFile(string Hash, string Extension, long Bytes, DateTime Arrived)
{
    /// <summary>Digits of a hash.</summary>
    public const int HashLength = 64;

    /// <summary>Whether a name is a hash, and so no path.</summary>
    public static bool IsHash(string name) => name.Length == HashLength && name.All(char.IsAsciiHexDigitLower);

    /// <summary>Where it lies: two levels of folders, so that none grows large.</summary>
    public string PathIn(string folder) => Path.Combine(folder, Hash[..2], Hash[2..4], Hash + Extension);
}
