namespace Aggregator.Web.Keys;

/// <summary>A key as it is stored: whoever reads this cannot use it.</summary>
/// <param name="Id">What names it, in it and in logs.</param>
/// <param name="Name">What it is for, in the words of whoever made it.</param>
/// <param name="Scope">What it allows.</param>
/// <param name="Hash">SHA-256 of the whole key, in hex: its 256 random bits need no slow hash.</param>
/// <param name="CreatedAt">When it was made.</param>
public sealed record ApiKey(string Id, string Name, ApiScope Scope, string Hash, DateTimeOffset CreatedAt);
