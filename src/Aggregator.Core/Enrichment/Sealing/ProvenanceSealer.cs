using Aggregator.Core.Model;

namespace Aggregator.Core.Enrichment.Sealing;

/// <summary>Seals and opens the provenance of articles with the keys of this installation.</summary>
internal sealed class ProvenanceSealer(SealingKeys keys, IRandomSource random) : IArticleSealer
{
    private const int IvSize = 16;

    /// <inheritdoc/>
    public string Seal(Article article)
    {
        var iv = new byte[IvSize];
        random.Fill(iv);
        return SealedText.Write(Provenance.Of(article), keys.Current, iv);
    }

    /// <inheritdoc/>
    public OpenedSeal Open(string seal) => SealedText.Read(seal, keys.All);

    /// <inheritdoc/>
    public bool HoldSame(string first, string second) => Open(first) is { State: SealState.Opened, Json: { } json } && Open(second).Json == json;
}
