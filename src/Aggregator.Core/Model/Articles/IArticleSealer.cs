namespace Aggregator.Core.Model;

/// <summary>Seals an article's provenance, so that only a holder of the key can read it and nobody can change it unseen.</summary>
public interface IArticleSealer
{
    /// <summary>The sealed provenance: <c>base64(ciphertext‖tag);base64(iv)</c>, another text each time.</summary>
    string Seal(Article article);

    /// <summary>Opens a seal.</summary>
    OpenedSeal Open(string seal);

    /// <summary>Whether two seals hold the same provenance; false where one of them cannot be opened.</summary>
    bool HoldSame(string first, string second);
}
