using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Aggregator.Store.Embedded.Lucene;

/// <summary>Is told of every article that a query finds, one part of the index after the other.</summary>
internal interface IMatchVisitor
{
    /// <summary>A part of the index begins.</summary>
    void Begin(AtomicReaderContext part, IndexColumns columns);

    /// <summary>An article was found.</summary>
    /// <param name="document">Its number in the part.</param>
    /// <param name="scorer">Says how well it fits, when it is asked at once; null where no words were asked for.</param>
    void Visit(int document, Scorer? scorer);
}
