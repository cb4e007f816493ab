namespace Aggregator.Core.Model;

/// <summary>The only source of randomness, so that tests can fix it.</summary>
public interface IRandomSource
{
    /// <summary>A number from 0 (inclusive) to 1 (exclusive).</summary>
    double NextDouble();

    /// <summary>Fills the span with cryptographically strong random bytes.</summary>
    void Fill(Span<byte> bytes);
}
