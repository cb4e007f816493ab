namespace Aggregator.Core.Parsing.Fields;

/// <summary>What an element of an item or a feed is to us.</summary>
internal enum Field
{
    None,
    Title,
    Summary,
    Content,
    Id,
    Link,
    OriginalLink,
    Published,

    /// <summary>A date of no stated meaning: of publication unless another element gives that, and of the last change likewise.</summary>
    Date,
    Modified,
    Author,
    Category,
    Keywords,
    Enclosure,
    MediaContent,
    MediaGroup,
    MediaThumbnail,
    Image,
    Duration,
    Language,
    Source,
    TimeToLive,
    SkipHours,
    SkipDays,
    UpdatePeriod,
    UpdateFrequency,
}
